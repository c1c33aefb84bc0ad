package fi.kuntapeili.benchmark.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fi.kuntapeili.survey.expression.Expression;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import fi.kuntapeili.survey.questionnaire.DefinitionProblem;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.References;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads indicators from YAML against the questionnaire whose answers they are computed from. Everything that is wrong is
 * listed in one go, each problem with the indicator and the field.
 */
public final class IndicatorReader {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** @param indicators what could be read; complete only when there are no problems */
    public record Reading(List<Indicator> indicators, List<DefinitionProblem> problems) {
        public Reading {
            indicators = List.copyOf(indicators);
            problems = List.copyOf(problems);
        }
    }

    private final Questionnaire questionnaire;
    private final References references;
    private final Set<String> collectedStatistics;
    private final Set<String> languages;
    private final List<DefinitionProblem> problems = new ArrayList<>();
    private SuitsReader suits;

    private IndicatorReader(Questionnaire questionnaire, Set<String> collectedStatistics, Set<String> languages) {
        this.questionnaire = questionnaire;
        this.references = new References(questionnaire);
        this.collectedStatistics = collectedStatistics;
        this.languages = languages;
    }

    /**
     * @param collectedStatistics ids of the reference statistics that there are values of
     * @param languages every text must exist in each of them
     */
    public static Reading read(
            String yaml, Questionnaire questionnaire, Set<String> collectedStatistics, Set<String> languages) {
        IndicatorReader reader = new IndicatorReader(questionnaire, collectedStatistics, languages);
        try {
            List<Indicator> indicators = reader.indicators(YAML.readTree(yaml));
            return new Reading(indicators, reader.problems);
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            return new Reading(List.of(), List.of(new DefinitionProblem(line, e.getOriginalMessage())));
        }
    }

    private List<Indicator> indicators(JsonNode root) {
        DefinitionNode file = new DefinitionNode(root, "", languages, problems);
        suits = SuitsReader.of(file);
        List<Indicator> indicators = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (DefinitionNode node : file.list("indicators", "indicator")) {
            Indicator indicator = indicator(node);
            if (!ids.add(indicator.id())) {
                node.problem("id", "is used twice");
            }
            indicators.add(indicator);
        }
        suits.check(file, ids);
        checkMeans(file, indicators);
        return indicators;
    }

    private Indicator indicator(DefinitionNode node) {
        String id = node.text("id");
        boolean collected = collected(node);
        Computation written = computation(node);
        Optional<Expression> applicableIf = expression(node, "applicableIf");
        ValueType type = node.choice("valueType", ValueType.class, ValueType.NUMBER);
        List<String> statistics = node.texts("referenceStatistics");
        List<String> missing = missing(node, written, statistics, collected);
        List<String> questions = questions(node);
        PossibleValues possible = new PossibleValues(questionnaire, written);
        Element element = node.choice("element", Element.class, Element.ALL);
        return new Indicator(
                id,
                node.localized("name"),
                node.localized("definition"),
                node.optionalLocalized("interpretation"),
                unit(node.inner("unit")),
                type,
                collected ? written : new Computation.Nothing(),
                applicableIf,
                node.choice("direction", Direction.class, Direction.NEUTRAL),
                element,
                node.choice("channel", Channel.class, Channel.ALL),
                node.choice("level", Level.class, Level.PRACTICE),
                node.choice("disclosureClass", DisclosureClass.class, DisclosureClass.NATIONAL_ONLY),
                node.has("sums") ? node.flag("sums") : written instanceof Computation.Ratio,
                mean(node, written),
                node.choice("chart", ChartKind.class, ChartKind.STRIP),
                node.integer("decimals", 0),
                questions,
                statistics,
                collected,
                why(node, collected),
                missing,
                categories(node, type, collected, possible),
                total(node, written),
                suits.of(id, element, written),
                node.integer("method", 1),
                step(node, type, possible));
    }

    private static Unit unit(DefinitionNode unit) {
        return new Unit(unit.text("code"), unit.localized("label"));
    }

    private static Optional<Unit> total(DefinitionNode node, Computation written) {
        if (!node.has("total")) {
            return Optional.empty();
        }
        if (!(written instanceof Computation.Ratio ratio) || ratio.publicBase().isEmpty()) {
            node.problem("total", "needs a denominator that is a published statistic and nothing else");
        }
        return Optional.of(unit(node.inner("total")));
    }

    private static GroupMean mean(DefinitionNode node, Computation written) {
        GroupMean mean = switch (node.text("mean", "false")) {
            case "false" -> GroupMean.NONE;
            case "true", "units" -> GroupMean.OF_UNITS;
            case "sums" -> GroupMean.OF_SUMS;
            default -> {
                node.problem("mean", "is none of true, false, units, sums: " + node.text("mean"));
                yield GroupMean.NONE;
            }
        };
        if (mean == GroupMean.OF_SUMS
                && !(written instanceof Computation.Ratio ratio
                        && ratio.publicBase().isPresent())) {
            node.problem("mean", "of sums needs a denominator that is a published statistic and nothing else");
        }
        return mean;
    }

    private static boolean collected(DefinitionNode node) {
        String status = node.text("status", "computed");
        if (!status.equals("computed") && !status.equals("not_collected")) {
            node.problem("status", "is none of computed, not_collected: " + status);
        }
        return !status.equals("not_collected");
    }

    private static Optional<LocalizedText> why(DefinitionNode node, boolean collected) {
        return collected ? node.optionalLocalized("why") : Optional.of(node.localized("why"));
    }

    private Computation computation(DefinitionNode node) {
        Optional<Expression> formula = expression(node, "formula");
        Optional<Expression> numerator = expression(node, "numerator");
        Optional<Expression> denominator = expression(node, "denominator");
        if (node.has("formula") && (node.has("numerator") || node.has("denominator"))) {
            node.problem("formula", "stands beside numerator and denominator; give one or the other");
        }
        if (node.has("numerator") != node.has("denominator")) {
            node.problem(node.has("numerator") ? "denominator" : "numerator", "is missing");
        }
        if (formula.isPresent()) {
            return new Computation.Formula(formula.get());
        }
        if (numerator.isPresent() && denominator.isPresent()) {
            BigDecimal factor = node.number("factor", BigDecimal.ONE);
            return new Computation.Ratio(
                    numerator.get(), denominator.get(), factor, Optional.ofNullable(node.number("floor", null)));
        }
        return new Computation.Nothing();
    }

    private Optional<Expression> expression(DefinitionNode node, String field) {
        Optional<Expression> expression = node.expression(field);
        expression.ifPresent(parsed -> references.problems(parsed, "").forEach(p -> node.problem(field, p.reason())));
        return expression;
    }

    private List<String> questions(DefinitionNode node) {
        List<String> questions = node.texts("questions");
        questions.stream()
                .filter(id -> questionnaire.question(id).isEmpty())
                .forEach(id -> node.problem("questions", "names " + id + ", which is not known"));
        return questions;
    }

    /** The statistics without values. An indicator that is computed needs all of its statistics. */
    private List<String> missing(DefinitionNode node, Computation written, List<String> statistics, boolean collected) {
        List<String> missing = statistics.stream()
                .filter(id -> !collectedStatistics.contains(id))
                .toList();
        if (!collected) {
            return missing;
        }
        if (written instanceof Computation.Nothing && !node.has("formula") && !node.has("numerator")) {
            node.problem("formula", "is missing");
        }
        missing.forEach(id -> node.problem("referenceStatistics", "names " + id + ", of which there are no values"));
        written.expressions().stream()
                .flatMap(expression -> expression.references().stream())
                .filter(name -> name.size() > 1 && name.get(0).equals("ref"))
                .map(name -> name.get(1))
                .filter(id -> !collectedStatistics.contains(id) && !missing.contains(id))
                .distinct()
                .forEach(id -> node.problem(
                        node.has("formula") ? "formula" : "numerator",
                        "reads ref." + id + ", of which there are no values"));
        return missing;
    }

    private static List<Category> categories(
            DefinitionNode node, ValueType type, boolean collected, PossibleValues possible) {
        List<Category> categories = possible.categories(type);
        boolean needed = type == ValueType.CATEGORY || type == ValueType.COMPOSITION;
        if (needed && categories.isEmpty() && collected) {
            node.problem("formula", "reads no question whose options or parts could be the categories");
        }
        return categories;
    }

    private static Optional<BigDecimal> step(DefinitionNode node, ValueType type, PossibleValues possible) {
        BigDecimal step = node.number("step", null);
        if (step != null && step.signum() <= 0) {
            node.problem("step", "is not above zero");
        }
        boolean given = step != null && step.signum() > 0;
        return given || type != ValueType.NUMBER ? Optional.ofNullable(step) : possible.step();
    }

    /** Two means of the same protected answers are two equations about them; the second one is a problem. */
    private void checkMeans(DefinitionNode file, List<Indicator> indicators) {
        Exposure exposure = new Exposure(questionnaire);
        Map<String, String> taken = new HashMap<>();
        List<DefinitionNode> nodes = file.list("indicators", "indicator");
        for (int i = 0; i < indicators.size(); i++) {
            if (!indicators.get(i).hasMean()) {
                continue;
            }
            for (String question : exposure.protectedBase(indicators.get(i))) {
                String other = taken.putIfAbsent(question, indicators.get(i).id());
                if (other != null) {
                    nodes.get(i)
                            .problem("mean", "is asked of " + question + ", of which " + other + " already has one");
                }
            }
        }
    }
}
