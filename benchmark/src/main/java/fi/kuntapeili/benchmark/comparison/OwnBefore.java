package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.comparison.TrendPoint.Series;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.statistics.Crosswalk;
import fi.kuntapeili.benchmark.statistics.MergedValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The own value of an earlier round in the structure of units of today. A unit that has taken in others answers for them: their
 * amounts are summed and their ratios computed anew; what does not add up breaks the series. The answers of a unit that still
 * exists are its own, even where it has given away a part.
 *
 * @param unit of today
 * @param earlier what the unit and those it took in answered, by id; units that were not asked are left out
 */
record OwnBefore(String unit, Crosswalk crosswalk, Map<String, Earlier> earlier) {

    /** @param reference the published statistics used then, by id */
    record Earlier(Map<String, IndicatorValue> values, Map<String, Double> reference) {}

    /** A value and how it continues the series. */
    record Carried(IndicatorValue value, Series series) {}

    Carried of(Indicator indicator) {
        if (isUnchanged()) {
            Earlier itself = earlier.get(unit);
            IndicatorValue value = itself == null ? null : itself.values().get(indicator.id());
            return new Carried(value == null ? none(ValueStatus.NOT_ANSWERED) : value, Series.SAME);
        }
        Optional<String> base = indicator.publicBase();
        if (base.isPresent() && indicator.sums()) {
            return carried(ratio(indicator, base.get()));
        }
        return indicator.addsUp()
                ? carried(crosswalk.sum(unit, numbers(indicator)))
                : new Carried(none(ValueStatus.NOT_ANSWERED), Series.MERGER_BREAK);
    }

    private boolean isUnchanged() {
        return earlier.isEmpty() || earlier.keySet().equals(Set.of(unit));
    }

    private static Carried carried(MergedValue merged) {
        if (Double.isNaN(merged.value())) {
            return new Carried(none(ValueStatus.NOT_ANSWERED), Series.MERGER_BREAK);
        }
        return new Carried(
                new IndicatorValue.Number(
                        merged.value(),
                        false,
                        merged.quality() == MergedValue.Quality.EXACT ? ValueStatus.OK : ValueStatus.ESTIMATED_MERGER),
                merged.quality() == MergedValue.Quality.EXACT ? Series.MERGED : Series.ESTIMATED_MERGER);
    }

    /** Value times base is the amount up to the factor, which is the same for all of them. */
    private MergedValue ratio(Indicator indicator, String base) {
        Map<String, Double> bases = new HashMap<>();
        Map<String, Double> amounts = new HashMap<>();
        Map<String, Double> values = numbers(indicator);
        earlier.forEach((id, then) -> {
            double size = then.reference().getOrDefault(base, Double.NaN);
            bases.put(id, size);
            amounts.put(id, values.get(id) * size);
        });
        return crosswalk.ratio(unit, amounts, bases);
    }

    private Map<String, Double> numbers(Indicator indicator) {
        Map<String, Double> numbers = new HashMap<>();
        earlier.forEach((id, then) -> numbers.put(
                id,
                then.values().get(indicator.id()) instanceof IndicatorValue.Number number
                        ? number.value()
                        : Double.NaN));
        return numbers;
    }

    private static IndicatorValue none(ValueStatus status) {
        return new IndicatorValue.None(status);
    }
}
