package fi.kuntapeili.benchmark.success;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import fi.kuntapeili.survey.questionnaire.DefinitionProblem;
import fi.kuntapeili.survey.text.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Units and their published figures, made up one by one or read from a pack. */
final class PublishedWorld {

    final List<Organisation> organisations = new ArrayList<>();
    final List<ReferenceValue> values = new ArrayList<>();

    PublishedWorld unit(String code, Map<String, String> attributes) {
        organisations.add(new Organisation(
                new OrganisationCode(code), LocalizedText.of(Map.of("en", code)), attributes, null, null, null, null));
        return this;
    }

    PublishedWorld value(String statistic, String code, int year, double value) {
        values.add(new ReferenceValue(
                statistic, new OrganisationCode(code), year, BigDecimal.valueOf(value), ReferenceValue.Status.FINAL));
        return this;
    }

    /** @param value null when it is kept back */
    PublishedWorld marked(String statistic, String code, int year, Double value, ReferenceValue.Status status) {
        BigDecimal number = value == null ? null : BigDecimal.valueOf(value);
        values.add(new ReferenceValue(statistic, new OrganisationCode(code), year, number, status));
        return this;
    }

    PublicFigures figures() {
        return PublicFigures.ofOrganisations(organisations, values);
    }

    /** What exists today in a pack of the repository. */
    static PublishedWorld ofPack(String pack) {
        PublishedWorld world = new PublishedWorld();
        rows(pack, "organisations.csv").stream()
                .filter(row -> row.getOrDefault("valid_to", "").isEmpty())
                .forEach(row -> {
                    Map<String, String> attributes = new HashMap<>(row);
                    attributes.values().removeIf(String::isEmpty);
                    world.unit(row.get("code"), attributes);
                });
        rows(pack, "reference.csv")
                .forEach(row -> world.value(
                        row.get("statistic"),
                        row.get("code"),
                        Integer.parseInt(row.get("year")),
                        Double.parseDouble(row.get("value"))));
        return world;
    }

    static List<SuccessRanking> rankings(String pack) {
        return read(text(pack, "rankings.yaml"), new ArrayList<>());
    }

    static List<SuccessRanking> read(String yaml, List<DefinitionProblem> problems) {
        try {
            return SuccessReader.read(new DefinitionNode(new YAMLMapper().readTree(yaml), "", Set.of(), problems));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells without quotation marks, which is all that is read here. */
    private static List<Map<String, String>> rows(String pack, String file) {
        List<String> lines = text(pack, file).lines().toList();
        String[] header = lines.get(0).split(",");
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < header.length; i++) {
                        row.put(header[i], cells[i]);
                    }
                    return row;
                })
                .toList();
    }

    private static String text(String pack, String file) {
        try {
            return Files.readString(Path.of("../packs", pack, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
