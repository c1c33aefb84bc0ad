package fi.kuntapeili.benchmark.published;

import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.statistics.TheilSen;
import java.util.List;
import java.util.Optional;

/**
 * A figure over the years that the pack has, oldest first. The medians are those of one constant set of units, so that a
 * change of the median is a change of figures and not of who has one.
 *
 * @param decimals how many the publisher writes at most; of a quotient, of what is divided
 * @param members how many units the group has today
 * @param constant how many of them have a figure in every year that has a median
 * @param ownSlope the median slope per year of the own figures; empty below four years
 * @param groupSlope the same of the medians
 */
public record PublishedTrend(
        List<Year> years,
        int decimals,
        int members,
        int constant,
        Optional<TheilSen> ownSlope,
        Optional<TheilSen> groupSlope) {

    public PublishedTrend {
        years = List.copyOf(years);
    }

    /**
     * @param median of the constant set; NaN in a year in which fewer than half of the group have a figure
     * @param counted how many of the group have a figure in this year
     */
    public record Year(int year, Value own, double median, int counted) {}

    /**
     * The figure of one unit in one year, in the structure of units of today.
     *
     * @param value NaN when there is none; {@code status} says why
     */
    public record Value(double value, ValueStatus status, Series series) {

        public boolean isThere() {
            return !Double.isNaN(value);
        }
    }

    /** How a year continues the series that ends today. */
    public enum Series {
        SAME,
        /** Put together of the units that have merged since. */
        MERGED,
        /** As before, but one of them was split, so that a share of it was taken. */
        ESTIMATED_MERGER,
        /** The figures of the units that have merged cannot be put together. */
        MERGER_BREAK
    }

    /** Whether there is anything to follow: at least two years with an own figure or a median. */
    public boolean isThere() {
        return years.stream()
                        .filter(year -> year.own().isThere() || !Double.isNaN(year.median()))
                        .count()
                > 1;
    }
}
