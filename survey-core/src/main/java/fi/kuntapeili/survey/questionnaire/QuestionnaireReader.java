package fi.kuntapeili.survey.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a questionnaire from YAML. Everything that is wrong is listed in one go; a questionnaire comes out only when nothing
 * is.
 */
public final class QuestionnaireReader {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** @param questionnaire empty when there are problems */
    public record Reading(Optional<Questionnaire> questionnaire, List<DefinitionProblem> problems) {}

    private QuestionnaireReader() {}

    /** @param languages every text must exist in each of them */
    public static Reading read(String yaml, Set<String> languages) {
        return read(yaml, languages, questionnaire -> List.of());
    }

    /** @param further checks of what could be read, for names that only the pack knows */
    public static Reading read(
            String yaml, Set<String> languages, Function<Questionnaire, List<DefinitionProblem>> further) {
        List<DefinitionProblem> problems = new ArrayList<>();
        JsonNode root;
        try {
            root = YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            return new Reading(Optional.empty(), List.of(new DefinitionProblem(line, e.getOriginalMessage())));
        }
        Optional<Questionnaire> read = read(new DefinitionNode(root, "", languages, problems), root, problems);
        read.ifPresent(questionnaire -> problems.addAll(further.apply(questionnaire)));
        return new Reading(problems.isEmpty() ? read : Optional.empty(), List.copyOf(problems));
    }

    private static Optional<Questionnaire> read(DefinitionNode file, JsonNode root, List<DefinitionProblem> problems) {
        String id = file.text("id");
        String version = file.text("version");
        Map<String, String> review = new LinkedHashMap<>();
        root.path("review")
                .properties()
                .forEach(e -> review.put(e.getKey(), e.getValue().asText()));
        List<Section> sections = file.list("sections", "section").stream()
                .map(s -> new Section(s.text("id"), s.localized("title"), s.integer("minutes", 5)))
                .toList();
        List<Question> questions = new ArrayList<>();
        for (DefinitionNode node : file.list("questions", "question")) {
            QuestionReader.read(node).ifPresent(questions::add);
        }
        if (questions.isEmpty()) {
            file.problem("questions", "is missing");
        }
        try {
            Questionnaire questionnaire = new Questionnaire(
                    id, version, review, sections, questions, CaseOutlineReader.read(file, questions));
            problems.addAll(References.check(questionnaire));
            return Optional.of(questionnaire);
        } catch (IllegalArgumentException e) {
            problems.add(new DefinitionProblem("", e.getMessage()));
            return Optional.empty();
        }
    }
}
