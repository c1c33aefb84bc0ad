package fi.kuntapeili.benchmark.success;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fi.kuntapeili.survey.pack.PackDocuments;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rankings as the pack declares them now. */
@ApplicationScoped
class SuccessRepository {

    static final String FILE = "rankings.yaml";

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Inject
    PackDocuments documents;

    /** @param sha256 of the file; empty without one */
    record Declared(String sha256, List<SuccessRanking> rankings) {}

    /** In the order of the pack; none when the pack has none. */
    Declared current() {
        return documents
                .current(FILE)
                .map(document -> new Declared(document.sha256(), read(document.definition())))
                .orElseGet(() -> new Declared("", List.of()));
    }

    /** What was checked, languages included, when the pack was loaded. */
    private static List<SuccessRanking> read(String definition) {
        try {
            return SuccessReader.read(new DefinitionNode(YAML.readTree(definition), "", Set.of(), new ArrayList<>()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The file " + FILE + " was read when it was loaded", e);
        }
    }
}
