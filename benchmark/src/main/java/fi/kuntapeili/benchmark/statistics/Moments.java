package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Mean, variance, skewness and excess kurtosis of a sample, unrounded.
 *
 * <p>Deviations are taken from the mean in a second pass and summed exactly, so an offset of
 * {@code 1e9} costs no digits of the spread. The variance divides by {@code n - 1}. Skewness and kurtosis are corrected
 * for bias as in Joanes and Gill (1998), type 2: what spreadsheets, SAS and SPSS give.
 *
 * @param size how many values are present
 * @param mean in the unit of the values; NaN for an empty sample
 * @param variance NaN below two values
 * @param skewness NaN below three values or without spread
 * @param kurtosis over that of the normal distribution; NaN below four values or without spread
 */
public record Moments(int size, double mean, double variance, double skewness, double kurtosis) {

    public static Moments of(OrderedSample sample) {
        int n = sample.size();
        double[] deviations = deviations(sample);
        double squares = sum(deviations, d -> d * d);
        double variance = n < 2 ? Double.NaN : squares / (n - 1);
        if (!(squares > 0)) {
            return new Moments(n, sample.mean(), variance, Double.NaN, Double.NaN);
        }
        double second = squares / n;
        double third = sum(deviations, d -> d * d * d) / n / (second * Math.sqrt(second));
        double fourth = sum(deviations, d -> d * d * d * d) / n / (second * second) - 3;
        return new Moments(n, sample.mean(), variance, correctedSkewness(n, third), correctedKurtosis(n, fourth));
    }

    /** The sample standard deviation, with {@code n - 1}; NaN below two values. */
    public double standardDeviation() {
        return Math.sqrt(variance);
    }

    private static double correctedSkewness(double n, double skewness) {
        return n < 3 ? Double.NaN : skewness * Math.sqrt(n * (n - 1)) / (n - 2);
    }

    private static double correctedKurtosis(double n, double kurtosis) {
        return n < 4 ? Double.NaN : ((n + 1) * kurtosis + 6) * (n - 1) / ((n - 2) * (n - 3));
    }

    /** Distances from the mean, less what the mean lost to rounding. */
    private static double[] deviations(OrderedSample sample) {
        double mean = sample.mean();
        double[] deviations = new double[sample.size()];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = sample.at(i) - mean;
        }
        double lost = Summation.of(deviations) / deviations.length;
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] -= lost;
        }
        return deviations;
    }

    private static double sum(double[] deviations, DoubleUnaryOperator power) {
        return Summation.of(Arrays.stream(deviations).map(power).toArray());
    }
}
