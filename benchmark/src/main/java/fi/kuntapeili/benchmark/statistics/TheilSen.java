package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The line through the median of all slopes between two points (Theil 1950, Sen 1968): up to 29 % of the points may lie
 * anywhere without carrying it away.
 *
 * @param slope response per unit of the predictor
 * @param intercept the median of what the slope leaves
 * @param slopes the interval of the slope by Sen's normal approximation with ties, at the level asked for
 */
public record TheilSen(double slope, double intercept, Interval slopes) {
    /** All pairs are held at once; beyond this many points they would not fit. */
    public static final int MOST_POINTS = 3_000;

    /**
     * The line, or nothing where the predictor has fewer than two different values. Points with something missing are
     * left out.
     *
     * @throws IllegalArgumentException for arrays of different length or more than {@link #MOST_POINTS} points
     */
    public static Optional<TheilSen> fit(double[] predictor, double[] response, double level) {
        double[][] points = complete(predictor, response);
        double[] x = points[0];
        double[] y = points[1];
        double[] slopes = slopes(x, y);
        if (slopes.length == 0) {
            return Optional.empty();
        }
        OrderedSample ordered = OrderedSample.of(slopes);
        double slope = Quantile.of(ordered, 0.5);
        double[] rest = new double[x.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = y[i] - slope * x[i];
        }
        double intercept = Quantile.of(OrderedSample.of(rest), 0.5);
        return Optional.of(new TheilSen(slope, intercept, interval(ordered, x, y, level)));
    }

    private static Interval interval(OrderedSample slopes, double[] x, double[] y, double level) {
        double n = x.length;
        double variance = (n * (n - 1) * (2 * n + 5) - ties(x) - ties(y)) / 18;
        double reach = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2)
                * Math.sqrt(Math.max(0, variance));
        int lower = (int) Math.max(Math.rint((slopes.size() - reach) / 2) - 1, 0);
        int upper = (int) Math.min(Math.rint((slopes.size() + reach) / 2), slopes.size() - 1);
        return new Interval(slopes.at(lower), slopes.at(upper));
    }

    private static double[] slopes(double[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                if (x[i] != x[j]) {
                    slopes[count++] = (y[i] - y[j]) / (x[i] - x[j]);
                }
            }
        }
        return Arrays.copyOf(slopes, count);
    }

    private static double ties(double[] values) {
        OrderedSample sample = OrderedSample.of(values);
        double sum = 0;
        for (int i = 0; i < sample.size(); ) {
            int after = sample.lessOrEqual(sample.at(i));
            double tied = after - i;
            sum += tied * (tied - 1) * (2 * tied + 5);
            i = after;
        }
        return sum;
    }

    private static double[][] complete(double[] predictor, double[] response) {
        if (predictor.length != response.length || predictor.length > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "At most " + MOST_POINTS + " points have two coordinates each, not " + predictor.length);
        }
        double[][] points = new double[2][predictor.length];
        int count = 0;
        for (int i = 0; i < predictor.length; i++) {
            if (!Double.isNaN(predictor[i]) && !Double.isNaN(response[i])) {
                points[0][count] = predictor[i];
                points[1][count++] = response[i];
            }
        }
        return new double[][] {Arrays.copyOf(points[0], count), Arrays.copyOf(points[1], count)};
    }
}
