package fi.kuntapeili.survey.synthetic;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuntapeili.survey.expression.Expression;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads {@code synthetic.yaml}. */
public final class SyntheticProfileReader {

    private SyntheticProfileReader() {}

    /** @param at makes the node of a mapping inside the file, which notes problems under the given words */
    public static SyntheticProfile read(
            JsonNode file, String language, BiFunction<JsonNode, String, DefinitionNode> at) {
        DefinitionNode root = at.apply(file, "");
        Map<String, SyntheticProfile.Cell> cells = new LinkedHashMap<>();
        file.path("cells")
                .properties()
                .forEach(entry -> cells.put(entry.getKey(), cell(entry.getValue(), "cell " + entry.getKey(), at)));
        Map<String, SyntheticProfile.Roster> rosters = new LinkedHashMap<>();
        file.path("rosters")
                .properties()
                .forEach(
                        entry -> rosters.put(entry.getKey(), roster(entry.getValue(), "roster " + entry.getKey(), at)));
        return new SyntheticProfile(
                language,
                root.number("missing", BigDecimal.valueOf(SyntheticProfile.MISSING))
                        .doubleValue(),
                root.number("beyondCore", BigDecimal.valueOf(SyntheticProfile.BEYOND_CORE))
                        .doubleValue(),
                root.texts("texts"),
                cells,
                rosters);
    }

    private static SyntheticProfile.Cell cell(
            JsonNode json, String where, BiFunction<JsonNode, String, DefinitionNode> at) {
        DefinitionNode node = at.apply(json, where);
        return new SyntheticProfile.Cell(
                node.expression("when"),
                node.expression("median").map(Amount::of),
                Optional.ofNullable(node.number("spread", null)).map(BigDecimal::doubleValue),
                node.expression("most").map(Amount::of),
                node.expression("zero").map(Amount::of),
                Optional.ofNullable(node.number("roundTo", null)).map(BigDecimal::longValue),
                amounts(expressions(json.path("weights"), where + ", weights", at)));
    }

    private static SyntheticProfile.Roster roster(
            JsonNode json, String where, BiFunction<JsonNode, String, DefinitionNode> at) {
        DefinitionNode node = at.apply(json, where);
        Map<String, String> first = new LinkedHashMap<>();
        json.path("first")
                .properties()
                .forEach(e -> first.put(e.getKey(), e.getValue().asText()));
        List<SyntheticProfile.Split> splits = new ArrayList<>();
        for (DefinitionNode split : node.list("splits", "split")) {
            if (!split.has("total")) {
                split.problem("total", "is missing");
            }
            split.expression("total")
                    .ifPresent(total -> splits.add(new SyntheticProfile.Split(
                            split.text("column"), split.expression("where"), Amount.of(total))));
        }
        return new SyntheticProfile.Roster(
                node.expression("rows").map(Amount::of),
                first,
                expressions(json.path("second"), where + ", second", at),
                Optional.ofNullable(node.text("unique", null)),
                splits);
    }

    private static Map<String, Expression> expressions(
            JsonNode json, String where, BiFunction<JsonNode, String, DefinitionNode> at) {
        DefinitionNode node = at.apply(json, where);
        Map<String, Expression> expressions = new LinkedHashMap<>();
        json.properties()
                .forEach(entry -> node.expression(entry.getKey())
                        .ifPresent(expression -> expressions.put(entry.getKey(), expression)));
        return expressions;
    }

    private static Map<String, Amount> amounts(Map<String, Expression> expressions) {
        Map<String, Amount> amounts = new LinkedHashMap<>();
        expressions.forEach((name, expression) -> amounts.put(name, Amount.of(expression)));
        return amounts;
    }
}
