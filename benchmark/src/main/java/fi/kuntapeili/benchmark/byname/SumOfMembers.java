package fi.kuntapeili.benchmark.byname;

import fi.kuntapeili.benchmark.indicator.Computation;
import fi.kuntapeili.benchmark.indicator.EvaluateIndicators.Terms;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.statistics.Summation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What several organisations have as one: amounts are added up, ratios are computed anew from the sums of their terms. What
 * does not add up, such as a rating or a share that was asked for as such, has no value; nor has anything that one member
 * lacks.
 *
 * @param values of each member by indicator, as they were frozen
 * @param terms of the ratios of each member by indicator
 */
record SumOfMembers(
        Map<OrganisationCode, Map<String, IndicatorValue>> values, Map<OrganisationCode, Map<String, Terms>> terms) {

    PartyValue of(Indicator indicator, List<OrganisationCode> members) {
        if (!indicator.sums()) {
            return new PartyValue.DoesNotAddUp();
        }
        Optional<ValueStatus> missing = members.stream()
                .map(member -> values.get(member).get(indicator.id()).status())
                .filter(status -> !status.isThere() && status != ValueStatus.ZERO_DENOMINATOR)
                .findFirst();
        if (missing.isPresent()) {
            return new PartyValue.Has(new IndicatorValue.None(missing.get()));
        }
        IndicatorValue sum = indicator.computation() instanceof Computation.Ratio ratio
                ? ratio(indicator, ratio, members)
                : amount(indicator, members);
        return new PartyValue.Has(estimate(indicator, members).map(sum::marked).orElse(sum));
    }

    /** What stands on an estimate of one member is an estimate. */
    private Optional<ValueStatus> estimate(Indicator indicator, List<OrganisationCode> members) {
        return members.stream()
                .map(member -> values.get(member).get(indicator.id()).status())
                .filter(ValueStatus::isEstimate)
                .min(Comparator.naturalOrder());
    }

    private IndicatorValue amount(Indicator indicator, List<OrganisationCode> members) {
        double[] amounts = members.stream()
                .map(member -> values.get(member).get(indicator.id()))
                .mapToDouble(value -> value instanceof IndicatorValue.Number number ? number.value() : Double.NaN)
                .toArray();
        double sum = Summation.of(amounts);
        return Double.isFinite(sum) ? new IndicatorValue.Number(sum) : none(ValueStatus.INVALID);
    }

    private IndicatorValue ratio(Indicator indicator, Computation.Ratio ratio, List<OrganisationCode> members) {
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        for (OrganisationCode member : members) {
            Terms own = terms.get(member).get(indicator.id());
            if (own == null || !agrees(own, ratio, values.get(member).get(indicator.id()))) {
                return none(ValueStatus.INVALID);
            }
            above = above.add(own.numerator());
            below = below.add(own.denominator());
        }
        return below.signum() == 0
                ? none(ValueStatus.ZERO_DENOMINATOR)
                : new IndicatorValue.Number(quotient(new Terms(above, below), ratio));
    }

    /** Terms are read from the answers, values from the snapshot: only where the two agree is a sum a sum of the snapshot. */
    private static boolean agrees(Terms terms, Computation.Ratio ratio, IndicatorValue frozen) {
        if (terms.denominator().signum() == 0) {
            return frozen.status() == ValueStatus.ZERO_DENOMINATOR;
        }
        return frozen instanceof IndicatorValue.Number number
                && Double.compare(number.value(), quotient(terms, ratio) + 0.0) == 0;
    }

    private static double quotient(Terms terms, Computation.Ratio ratio) {
        return terms.numerator()
                .multiply(ratio.factor())
                .divide(terms.denominator(), MathContext.DECIMAL128)
                .doubleValue();
    }

    private static IndicatorValue none(ValueStatus status) {
        return new IndicatorValue.None(status);
    }
}
