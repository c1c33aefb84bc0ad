package fi.kuntapeili.survey.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuntapeili.survey.expression.Expression;
import fi.kuntapeili.survey.expression.ExpressionProblem;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One mapping of a definition file with the place where it stands. Reading a field that is missing or of the wrong form
 * notes a problem and goes on with a harmless value, so that one pass lists every problem.
 */
public final class DefinitionNode {

    private final JsonNode node;
    private final String where;
    private final Set<String> languages;
    private final List<DefinitionProblem> problems;

    public DefinitionNode(JsonNode node, String where, Set<String> languages, List<DefinitionProblem> problems) {
        this.node = node;
        this.where = where;
        this.languages = languages;
        this.problems = problems;
    }

    public void problem(String field, String reason) {
        String comma = where.isEmpty() || field.isEmpty() ? "" : ", ";
        problems.add(new DefinitionProblem(where + comma + field, reason));
    }

    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    public String text(String field) {
        if (!node.path(field).isValueNode() || node.path(field).asText().isBlank()) {
            problem(field, "is missing");
            return "";
        }
        return node.path(field).asText();
    }

    public String text(String field, String otherwise) {
        return has(field) ? node.path(field).asText() : otherwise;
    }

    public boolean flag(String field) {
        return node.path(field).asBoolean(false);
    }

    public BigDecimal number(String field, BigDecimal otherwise) {
        if (!has(field)) {
            return otherwise;
        }
        if (!node.path(field).isNumber()) {
            problem(field, "is not a number: " + node.path(field).asText());
            return otherwise;
        }
        return node.path(field).decimalValue();
    }

    public int integer(String field, int otherwise) {
        return number(field, BigDecimal.valueOf(otherwise)).intValue();
    }

    /** A text in every language of the pack; each language that lacks it is a problem. */
    public LocalizedText localized(String field) {
        return optionalLocalized(field).orElseGet(() -> {
            problem(field, "is missing");
            return new LocalizedText(Map.of("", ""));
        });
    }

    public Optional<LocalizedText> optionalLocalized(String field) {
        JsonNode texts = node.path(field);
        if (!texts.isObject() || texts.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> byLanguage = new TreeMap<>();
        texts.properties().forEach(e -> byLanguage.put(e.getKey(), e.getValue().asText()));
        for (String language : languages) {
            if (byLanguage.getOrDefault(language, "").isBlank()) {
                problem(field, "has no text in " + language);
            }
        }
        return Optional.of(new LocalizedText(byLanguage));
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
        String code = text(field, otherwise.name());
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(code)) {
                return constant;
            }
        }
        problem(
                field,
                "is none of " + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT) + ": " + code);
        return otherwise;
    }

    public Optional<Expression> expression(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Expression.parse(node.path(field).asText()));
        } catch (ExpressionProblem e) {
            problem(field, e.getMessage());
            return Optional.empty();
        }
    }

    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** The mapping in a field; an absent one behaves as an empty mapping. */
    public DefinitionNode inner(String field) {
        String comma = where.isEmpty() ? "" : ", ";
        return new DefinitionNode(node.path(field), where + comma + field, languages, problems);
    }

    /** The mappings in a list, each placed by its id or code. */
    public List<DefinitionNode> list(String field, String nameOfOne) {
        List<DefinitionNode> list = new ArrayList<>();
        int index = 0;
        for (JsonNode item : node.path(field)) {
            index++;
            String name = item.path("id").asText(item.path("code").asText("number " + index));
            String comma = where.isEmpty() ? "" : ", ";
            list.add(new DefinitionNode(item, where + comma + nameOfOne + " " + name, languages, problems));
        }
        return list;
    }
}
