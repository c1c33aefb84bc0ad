package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Pairs of units whose difference is looked at, in standard errors of the difference; ahead or either way.
 *
 * <p>A row holds one unit's precisions (one over the standard error of the difference) against the units of the lowest
 * numbers; a pair that is not looked at has precision zero and can never have the largest difference.
 */
final class Comparisons {
    private final int[] units;
    private final double[][] precisions;
    private final boolean eitherWay;

    private Comparisons(int[] units, double[][] precisions, boolean eitherWay) {
        this.units = units;
        this.precisions = precisions;
        this.eitherWay = eitherWay;
    }

    /** One unit against every other, either way. */
    static Comparisons eitherWay(double[] errors, int unit) {
        return new Comparisons(new int[] {unit}, new double[][] {row(errors, unit, errors.length)}, true);
    }

    /** Every two units once, either way. */
    static Comparisons eitherWay(double[] errors) {
        int[] units = IntStream.range(1, errors.length).toArray();
        double[][] rows = Arrays.stream(units).mapToObj(i -> row(errors, i, i)).toArray(double[][]::new);
        return new Comparisons(units, rows, true);
    }

    /** Every unit ahead of every other. */
    static Comparisons ahead(double[] errors) {
        int[] units = IntStream.range(0, errors.length).toArray();
        double[][] rows = Arrays.stream(units)
                .mapToObj(i -> row(errors, i, errors.length))
                .toArray(double[][]::new);
        return new Comparisons(units, rows, false);
    }

    private static double[] row(double[] errors, int unit, int others) {
        return IntStream.range(0, others)
                .mapToDouble(j -> j == unit ? 0 : 1 / Math.hypot(errors[unit], errors[j]))
                .toArray();
    }

    /** How many pairs are looked at. */
    int size() {
        return (int) Arrays.stream(precisions)
                .flatMapToDouble(Arrays::stream)
                .filter(precision -> precision > 0)
                .count();
    }

    /**
     * The largest difference within each set of values. All sets pass a row while it is at hand, and maxima are kept by
     * column: both are for speed alone.
     */
    double[] largest(double[][] sets) {
        double[][] maxima = new double[sets.length][sets[0].length];
        for (int row = 0; row < units.length; row++) {
            for (int set = 0; set < sets.length; set++) {
                double own = sets[set][units[row]];
                if (eitherWay) {
                    keepEitherWay(maxima[set], own, sets[set], precisions[row]);
                } else {
                    keepAhead(maxima[set], own, sets[set], precisions[row]);
                }
            }
        }
        return Arrays.stream(maxima)
                .mapToDouble(columns -> Arrays.stream(columns).max().orElse(0))
                .toArray();
    }

    private static void keepEitherWay(double[] maxima, double own, double[] values, double[] precision) {
        for (int j = 0; j < precision.length; j++) {
            maxima[j] = Math.max(maxima[j], Math.abs(own - values[j]) * precision[j]);
        }
    }

    private static void keepAhead(double[] maxima, double own, double[] values, double[] precision) {
        for (int j = 0; j < precision.length; j++) {
            maxima[j] = Math.max(maxima[j], (own - values[j]) * precision[j]);
        }
    }

    /** What is left when pairs that differ by more than {@code critical} are certain. */
    Comparisons notBeyond(double[] values, double critical) {
        double[][] rest = new double[units.length][];
        for (int row = 0; row < rest.length; row++) {
            double own = values[units[row]];
            rest[row] = precisions[row].clone();
            for (int j = 0; j < rest[row].length; j++) {
                double difference = (own - values[j]) * rest[row][j];
                boolean certain = (eitherWay ? Math.abs(difference) : difference) > critical;
                rest[row][j] = certain ? 0 : rest[row][j];
            }
        }
        return new Comparisons(units, rest, eitherWay);
    }
}
