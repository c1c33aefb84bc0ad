package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.attack.Known;
import fi.kuntapeili.benchmark.attack.PublicIndicator;
import fi.kuntapeili.benchmark.indicator.Category;
import fi.kuntapeili.benchmark.indicator.Computation;
import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.GroupMean;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.survey.expression.Expression;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.NumberCell;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.ScalarQuestion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What everybody knows about the indicators of a snapshot: what a value can be, who answered, what is shown by name, and the
 * public numbers that amounts are divided by. Indicators that are open altogether have nothing to protect and are left out.
 */
final class PublicKnowledge {

    /** A unit whose code ends with two whole numbers is a scale between them. */
    private static final Pattern ENDS = Pattern.compile(".*_(\\d+)_(\\d+)");

    /** The one option of a yes-or-no question. */
    static final String YES = "yes";

    /** After the id of an indicator: the protected answer that decides whether it applies. */
    private static final String APPLIES = "?";

    private static final double HUNDRED = 100;

    private final Snapshot snapshot;
    private final Questionnaire questionnaire;
    private final Exposure exposure;
    private final Map<OrganisationCode, Map<String, ReferenceValue>> reference = new HashMap<>();

    PublicKnowledge(Snapshot snapshot, Questionnaire questionnaire) {
        this.snapshot = snapshot;
        this.questionnaire = questionnaire;
        this.exposure = new Exposure(questionnaire);
    }

    List<PublicIndicator> indicators() {
        List<PublicIndicator> known = new ArrayList<>();
        closed().forEach((column, raw) -> {
            Indicator indicator = snapshot.indicator(column.indicator()).orElseThrow();
            PublicIndicator about = new PublicIndicator(
                    column.id(),
                    kind(indicator),
                    column.part().isEmpty() ? base(indicator) : column.id(),
                    denominators(indicator),
                    asked(indicator, raw),
                    answers(indicator, raw, true),
                    exposure.appliesByProtectedAnswer(indicator) ? column.id() + APPLIES : "");
            boolean strict = exposure.of(indicator) == DisclosureClass.STRICT;
            known.add(strict ? about.madeStrict() : about);
            if (indicator.mean() == GroupMean.OF_SUMS) {
                known.add(known.get(known.size() - 1).amounts(summed(indicator)));
            }
        });
        return known;
    }

    /** The public number over which the amounts of a group are summed, by unit. */
    private Map<Integer, BigDecimal> summed(Indicator indicator) {
        String statistic = indicator.publicBase().orElseThrow();
        Map<Integer, BigDecimal> byUnit = new HashMap<>();
        for (int unit = 0; unit < snapshot.asked().size(); unit++) {
            ReferenceValue value = reference(unit).get(statistic);
            if (value != null && !value.isSuppressed()) {
                byUnit.put(unit, value.value());
            }
        }
        return byUnit;
    }

    private Map<String, ReferenceValue> reference(int unit) {
        return reference.computeIfAbsent(snapshot.asked().get(unit), snapshot::ownReference);
    }

    /**
     * All answers by indicator and unit, those to whether it applies included.
     *
     * @param byName is told the units whose answer is shown by name
     */
    Map<String, Map<Integer, Known>> answers(BiConsumer<String, Set<Integer>> byName) {
        Map<String, Map<Integer, Known>> answers = new LinkedHashMap<>();
        closed().forEach((column, raw) -> {
            Indicator indicator = snapshot.indicator(column.indicator()).orElseThrow();
            Map<Integer, Known> all = answers(indicator, raw, false);
            Set<Integer> named = Set.copyOf(answers(indicator, raw, true).keySet());
            answers.put(column.id(), all);
            byName.accept(column.id(), named);
            if (indicator.mean() == GroupMean.OF_SUMS) {
                answers.put(column.id() + PublicIndicator.AMOUNTS, amounts(all, summed(indicator)));
                byName.accept(column.id() + PublicIndicator.AMOUNTS, named);
            }
            if (exposure.appliesByProtectedAnswer(indicator)) {
                answers.put(column.id() + APPLIES, applies(indicator, raw));
            }
        });
        return answers;
    }

    private static Map<Integer, Known> amounts(Map<Integer, Known> ratios, Map<Integer, BigDecimal> over) {
        Map<Integer, Known> amounts = new HashMap<>();
        ratios.forEach((unit, ratio) -> amounts.put(unit, PublicIndicator.amount(ratio, over.get(unit))));
        return amounts;
    }

    private Map<FigureColumn, RawColumn> closed() {
        Map<FigureColumn, RawColumn> closed = new LinkedHashMap<>();
        snapshot.columns().forEach(column -> {
            Indicator indicator = snapshot.indicator(column.indicator()).orElseThrow();
            if (exposure.of(indicator) != DisclosureClass.OPEN) {
                RawColumn raw = snapshot.column(column);
                if (!respondents(raw).isEmpty()) {
                    closed.put(column, raw);
                }
            }
        });
        return closed;
    }

    private PublicIndicator.Kind kind(Indicator indicator) {
        return switch (indicator.valueType()) {
            case BOOLEAN -> new PublicIndicator.Choices(List.of(YES), true);
            case CATEGORY ->
                new PublicIndicator.Choices(
                        indicator.categories().stream().map(Category::code).toList(), false);
            case COMPOSITION -> new PublicIndicator.Amounts(0, HUNDRED, null);
            case NUMBER -> amounts(indicator);
        };
    }

    private PublicIndicator.Amounts amounts(Indicator indicator) {
        BigDecimal step = indicator.step().orElse(null);
        Matcher ends = ENDS.matcher(indicator.unit().code());
        if (ends.matches()) {
            return new PublicIndicator.Amounts(
                    Double.parseDouble(ends.group(1)), Double.parseDouble(ends.group(2)), step);
        }
        if (indicator.unit().isBounded()) {
            return new PublicIndicator.Amounts(0, HUNDRED, step);
        }
        Optional<NumberCell> asked = asked(indicator);
        if (step != null) {
            return new PublicIndicator.Amounts(
                    asked.map(NumberCell::min).map(BigDecimal::doubleValue).orElse(0.0),
                    asked.map(NumberCell::max).map(BigDecimal::doubleValue).orElse(HUNDRED),
                    step);
        }
        return new PublicIndicator.Amounts(
                canBeNegative(indicator) ? Double.NEGATIVE_INFINITY : 0, Double.POSITIVE_INFINITY, null);
    }

    private Optional<NumberCell> asked(Indicator indicator) {
        return indicator
                .formulaText()
                .flatMap(formula -> questionnaire.question(formula.strip()))
                .filter(ScalarQuestion.class::isInstance)
                .map(question -> ((ScalarQuestion) question).cell())
                .filter(NumberCell.class::isInstance)
                .map(NumberCell.class::cast);
    }

    /** The formula is public: only one that takes something away can give less than nothing. */
    private static boolean canBeNegative(Indicator indicator) {
        return indicator.computation().expressions().stream()
                .map(Expression::text)
                .anyMatch(text -> text.contains("-"));
    }

    private String base(Indicator indicator) {
        return String.join(" ", exposure.protectedBase(indicator));
    }

    /** By unit, where an amount is divided by a public number and nothing else. */
    private Map<Integer, BigDecimal> denominators(Indicator indicator) {
        if (!(indicator.computation() instanceof Computation.Ratio ratio)) {
            return Map.of();
        }
        String text = ratio.denominator().text().strip();
        Map<Integer, BigDecimal> byUnit = new HashMap<>();
        for (int unit = 0; unit < snapshot.asked().size() && text.startsWith("ref."); unit++) {
            Optional<BigDecimal> value = Optional.ofNullable(reference(unit).get(text.substring("ref.".length())))
                    .flatMap(ReferenceValue::shown)
                    .filter(base -> base.signum() > 0);
            if (value.isPresent()) {
                byUnit.put(unit, value.get().divide(ratio.factor(), MathContext.DECIMAL64));
            }
        }
        return byUnit;
    }

    /** Those who answered; where that follows from a protected answer, all who gave that one. */
    private BitSet asked(Indicator indicator, RawColumn raw) {
        BitSet asked = respondents(raw);
        for (int unit = 0; unit < raw.units() && exposure.appliesByProtectedAnswer(indicator); unit++) {
            if (snapshot.answered(unit)
                    && raw.status(unit) == ValueStatus.NOT_APPLICABLE
                    && !raw.followsFromOpen(unit)) {
                asked.set(unit);
            }
        }
        return asked;
    }

    /** Whether the question applies, as an answer of its own. */
    private Map<Integer, Known> applies(Indicator indicator, RawColumn raw) {
        Map<Integer, Known> applies = new HashMap<>();
        asked(indicator, raw).stream()
                .forEach(unit -> applies.put(unit, raw.has(unit) ? Known.options(0) : Known.options()));
        return applies;
    }

    private static BitSet respondents(RawColumn raw) {
        BitSet units = new BitSet();
        for (int unit = 0; unit < raw.units(); unit++) {
            units.set(unit, raw.has(unit));
        }
        return units;
    }

    /** @param named only what is shown by name, or follows from it */
    private static Map<Integer, Known> answers(Indicator indicator, RawColumn raw, boolean named) {
        Map<Integer, Known> answers = new HashMap<>();
        for (int unit = 0; unit < raw.units(); unit++) {
            if (raw.has(unit) && (raw.followsFromOpen(unit) || !named)) {
                answers.put(unit, known(indicator.valueType(), raw.value(unit)));
            }
        }
        return answers;
    }

    private static Known known(ValueType type, double value) {
        return switch (type) {
            case NUMBER, COMPOSITION -> Known.amount(value);
            case CATEGORY -> Known.options((int) value);
            case BOOLEAN -> value == 1 ? Known.options(0) : Known.options();
        };
    }
}
