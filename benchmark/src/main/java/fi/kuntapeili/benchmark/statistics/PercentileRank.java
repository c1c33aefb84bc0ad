package fi.kuntapeili.benchmark.statistics;

/**
 * Where a value stands among others, in per cent, with ties counted half: {@code 100 (less + equal / 2) / n}.
 *
 * <p>Of the usual conventions this one treats both directions alike ({@code rank(x)} of the sample and
 * {@code 100 - rank(-x)} of its mirror image are equal), places everyone at 50 when all are equal, and a single member
 * at 50. A value that is not itself in the sample is counted among the members without adding itself. SciPy calls it
 * {@code percentileofscore} of kind {@code mean}.
 */
public final class PercentileRank {
    private PercentileRank() {}

    /** The rank, between 0 and 100; NaN for an empty sample or a missing (NaN) value. */
    public static double of(OrderedSample sample, double value) {
        if (sample.isEmpty() || Double.isNaN(value)) {
            return Double.NaN;
        }
        double less = sample.less(value);
        double equal = sample.lessOrEqual(value) - less;
        return 100 * (less + equal / 2) / sample.size();
    }
}
