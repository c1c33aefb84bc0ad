package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.expression.Expression;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Bindings;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out the value of every indicator for one organisation. A pure function of the answers and what surrounds them.
 *
 * <p>Missing never becomes zero: any operand that is missing makes the value missing, unless the formula itself says
 * otherwise, and the value then carries the reason. A value of a published statistic that its publisher estimated or filled in
 * is an estimate too. Divisions by zero have a reason of their own. Values are finite and
 * never negative zero. One instance serves many threads.
 */
public final class EvaluateIndicators {

    private final Questionnaire questionnaire;
    private final List<Indicator> indicators;
    private final Map<String, Reads> reads = new LinkedHashMap<>();

    public EvaluateIndicators(Questionnaire questionnaire, List<Indicator> indicators) {
        this.questionnaire = questionnaire;
        this.indicators = List.copyOf(indicators);
        indicators.forEach(indicator -> reads.put(indicator.id(), Reads.of(indicator, questionnaire)));
    }

    /** Values by indicator id, in the order of the indicators. */
    public Map<String, IndicatorValue> of(AnswerSet answers, Surroundings surroundings) {
        Bindings bindings = Bindings.of(questionnaire, answers, surroundings);
        WhyMissing why = new WhyMissing(questionnaire, answers, bindings, surroundings.marked());
        Map<String, IndicatorValue> values = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
            IndicatorValue value = value(indicator, bindings.variables(), why);
            values.put(
                    indicator.id(),
                    reads.get(indicator.id())
                            .estimate(surroundings.marked())
                            .map(value::marked)
                            .orElse(value));
        }
        return values;
    }

    /** Whether a value may enter figures of groups, as far as the published statistics that it is made of go. */
    public boolean counts(Indicator indicator, Surroundings surroundings) {
        return reads.get(indicator.id()).marked(surroundings.marked()).allMatch(ReferenceValue::counts);
    }

    /**
     * Both terms of a ratio.
     *
     * @param denominator may be zero
     */
    public record Terms(BigDecimal numerator, BigDecimal denominator) {}

    /** The terms of each ratio by indicator id; one that lacks a term is left out. */
    public Map<String, Terms> terms(AnswerSet answers, Surroundings surroundings) {
        Map<String, Object> variables =
                Bindings.of(questionnaire, answers, surroundings).variables();
        Map<String, Terms> terms = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
            if (indicator.computation() instanceof Computation.Ratio ratio
                    && ratio.numerator().evaluate(variables) instanceof BigDecimal above
                    && ratio.denominator().evaluate(variables) instanceof BigDecimal below) {
                terms.put(indicator.id(), new Terms(above, below));
            }
        }
        return terms;
    }

    private IndicatorValue value(Indicator indicator, Map<String, Object> variables, WhyMissing why) {
        Reads read = reads.get(indicator.id());
        if (!indicator.collected() || !read.unknown().isEmpty()) {
            return none(ValueStatus.NOT_COLLECTED);
        }
        Optional<Object> applies = indicator.applicableIf().map(rule -> rule.evaluate(variables));
        if (applies.filter(Boolean.FALSE::equals).isPresent() || why.saysNotApplicable(read)) {
            return none(ValueStatus.NOT_APPLICABLE);
        }
        if (indicator.computation() instanceof Computation.Ratio ratio) {
            return ratio(ratio, variables, why, read);
        }
        Expression formula = ((Computation.Formula) indicator.computation()).expression();
        Object result = formula.evaluate(variables);
        if (result == null) {
            return none(why.noResult(read, formula.text().contains("/")));
        }
        return switch (indicator.valueType()) {
            case NUMBER -> number(result);
            case BOOLEAN -> result instanceof Boolean yes ? new IndicatorValue.YesNo(yes) : none(ValueStatus.INVALID);
            case CATEGORY -> category(indicator, result);
            case COMPOSITION -> parts(indicator, result, why, read);
        };
    }

    private static IndicatorValue ratio(
            Computation.Ratio ratio, Map<String, Object> variables, WhyMissing why, Reads read) {
        Object numerator = ratio.numerator().evaluate(variables);
        Object denominator = ratio.denominator().evaluate(variables);
        if (numerator == null || denominator == null) {
            return none(why.noResult(read, false));
        }
        if (!(numerator instanceof BigDecimal above) || !(denominator instanceof BigDecimal below)) {
            return none(ValueStatus.INVALID);
        }
        if (below.signum() == 0) {
            return none(ValueStatus.ZERO_DENOMINATOR);
        }
        IndicatorValue value = number(above.multiply(ratio.factor()).divide(below, MathContext.DECIMAL128));
        boolean small =
                ratio.floor().filter(floor -> below.compareTo(floor) < 0).isPresent();
        return small && value instanceof IndicatorValue.Number number
                ? new IndicatorValue.Number(number.value(), true)
                : value;
    }

    private static IndicatorValue number(Object result) {
        if (!(result instanceof BigDecimal decimal) || !Double.isFinite(decimal.doubleValue())) {
            return none(ValueStatus.INVALID);
        }
        return new IndicatorValue.Number(decimal.doubleValue());
    }

    private static IndicatorValue category(Indicator indicator, Object result) {
        boolean known =
                result instanceof String code && indicator.category(code).isPresent();
        return known ? new IndicatorValue.Chosen((String) result) : none(ValueStatus.INVALID);
    }

    private static IndicatorValue parts(Indicator indicator, Object result, WhyMissing why, Reads read) {
        if (!(result instanceof Map<?, ?> byPart)) {
            return none(ValueStatus.INVALID);
        }
        Map<String, Double> parts = new LinkedHashMap<>();
        for (Category part : indicator.categories()) {
            Object given = byPart.get(part.code());
            if (given == null) {
                return none(why.noResult(read, false));
            }
            if (!(number(given) instanceof IndicatorValue.Number number)) {
                return none(ValueStatus.INVALID);
            }
            parts.put(part.code(), number.value());
        }
        return new IndicatorValue.Parts(parts);
    }

    private static IndicatorValue none(ValueStatus status) {
        return new IndicatorValue.None(status);
    }
}
