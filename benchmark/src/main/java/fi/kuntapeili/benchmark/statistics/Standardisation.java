package fi.kuntapeili.benchmark.statistics;

/**
 * How values are brought to a scale without a unit: {@code (value - centre) / scale}.
 *
 * <p>A scale that cannot be had (fewer than three values, no spread) is NaN, and so is every score: nothing is made up.
 *
 * @param centre in the unit of the values
 * @param scale in the unit of the values, above zero; or NaN
 */
public record Standardisation(double centre, double scale) {
    /** Makes the median absolute deviation of a normal sample its standard deviation. */
    public static final double MEDIAN_DEVIATION_FACTOR = 1.4826;
    /** Makes the mean absolute deviation of a normal sample its standard deviation. */
    public static final double MEAN_DEVIATION_FACTOR = 1.2533;
    /** Robust scores farther out than this are flagged (Iglewicz and Hoaglin 1993); they still count everywhere. */
    public static final double OUTLIER = 3.5;

    private static final int FEWEST = 3;
    private static final double STRONG_SKEW = 2;

    /** The z score: mean and standard deviation with {@code n - 1}. */
    public static Standardisation byMean(OrderedSample sample) {
        Moments moments = Moments.of(sample);
        return new Standardisation(moments.mean(), usable(sample, moments.standardDeviation()));
    }

    /**
     * The robust z score: median and 1.4826 times the median absolute deviation. Where over half of the values are
     * equal that deviation is zero, and 1.2533 times the mean absolute deviation from the median stands in.
     */
    public static Standardisation byMedian(OrderedSample sample) {
        double median = Quantile.of(sample, 0.5);
        OrderedSample deviations = deviations(sample, median);
        double scale = MEDIAN_DEVIATION_FACTOR * Quantile.of(deviations, 0.5);
        if (scale == 0) {
            scale = MEAN_DEVIATION_FACTOR * deviations.mean();
        }
        return new Standardisation(median, usable(sample, scale));
    }

    /** By mean, or by median where the bias-corrected skewness is beyond two either way. */
    public static Standardisation bySkewness(OrderedSample sample) {
        return Math.abs(Moments.of(sample).skewness()) > STRONG_SKEW ? byMedian(sample) : byMean(sample);
    }

    /** The median absolute deviation from the median, as it is; NaN for an empty sample. */
    public static double medianDeviation(OrderedSample sample) {
        return Quantile.of(deviations(sample, Quantile.of(sample, 0.5)), 0.5);
    }

    /** The score without a unit; NaN for a missing value or a scale that cannot be had. */
    public double score(double value) {
        return (value - centre) / scale;
    }

    private static double usable(OrderedSample sample, double scale) {
        return sample.size() >= FEWEST && scale > 0 ? scale : Double.NaN;
    }

    private static OrderedSample deviations(OrderedSample sample, double centre) {
        double[] deviations = new double[sample.size()];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.abs(sample.at(i) - centre);
        }
        return OrderedSample.of(deviations);
    }
}
