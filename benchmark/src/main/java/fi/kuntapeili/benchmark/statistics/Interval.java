package fi.kuntapeili.benchmark.statistics;

/**
 * A closed interval of values, in the unit of what it is about. An end that cannot be known is NaN; such an interval
 * contains nothing.
 */
public record Interval(double lower, double upper) {
    public Interval {
        if (lower > upper) {
            throw new IllegalArgumentException("The lower end " + lower + " lies above the upper end " + upper);
        }
    }

    /** The interval {@code centre - reach} to {@code centre + reach}; {@code reach} is at least zero or NaN. */
    public static Interval around(double centre, double reach) {
        return new Interval(centre - reach, centre + reach);
    }

    /** Whether the value lies in the interval or on its ends; never for a missing value. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
