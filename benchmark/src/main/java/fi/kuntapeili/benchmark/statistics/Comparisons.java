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
    /** Keeps a bound from being missed by the last digits of what it bounds. */
    private static final double ROUNDING = 1 + 1e-9;

    private final double[] errors;
    private final int[] units;
    private final double[][] precisions;
    private final boolean eitherWay;

    private Comparisons(double[] errors, int[] units, double[][] precisions, boolean eitherWay) {
        this.errors = errors;
        this.units = units;
        this.precisions = precisions;
        this.eitherWay = eitherWay;
    }

    /** One unit against every other, either way. */
    static Comparisons eitherWay(double[] errors, int unit) {
        return new Comparisons(errors, new int[] {unit}, new double[][] {row(errors, unit, errors.length)}, true);
    }

    /** Every two units once, either way. */
    static Comparisons eitherWay(double[] errors) {
        int[] units = IntStream.range(1, errors.length).toArray();
        double[][] rows = Arrays.stream(units).mapToObj(i -> row(errors, i, i)).toArray(double[][]::new);
        return new Comparisons(errors, units, rows, true);
    }

    /** Every unit ahead of every other. */
    static Comparisons ahead(double[] errors) {
        int[] units = IntStream.range(0, errors.length).toArray();
        double[][] rows = Arrays.stream(units)
                .mapToObj(i -> row(errors, i, errors.length))
                .toArray(double[][]::new);
        return new Comparisons(errors, units, rows, false);
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

    /** The largest difference within each set of values. */
    double[] largest(double[][] sets) {
        return Arrays.stream(sets).mapToDouble(this::largest).toArray();
    }

    /**
     * No difference of two values, in standard errors of the difference, is larger than the root of their squares, each in
     * its own standard error (Cauchy and Schwarz). So the differences from the most unusual value come first, and after
     * them only those between values that are unusual enough to have a larger one: a handful instead of all pairs.
     */
    private double largest(double[] values) {
        double[] squares = new double[values.length];
        int top = 0;
        for (int i = 0; i < values.length; i++) {
            double standard = values[i] / errors[i];
            squares[i] = standard * standard * ROUNDING;
            top = squares[i] > squares[top] ? i : top;
        }
        double largest = 0;
        for (int row = 0; row < units.length; row++) {
            if (units[row] == top) {
                largest = Math.max(largest, ofRow(row, values));
            } else if (top < precisions[row].length) {
                largest = Math.max(largest, difference(row, top, values));
            }
        }
        int[] unusual = unusual(squares, largest * largest - squares[top]);
        for (int row = 0; row < units.length; row++) {
            if (squares[units[row]] + squares[top] > largest * largest) {
                for (int j = 0; j < unusual.length && unusual[j] < precisions[row].length; j++) {
                    largest = Math.max(largest, difference(row, unusual[j], values));
                }
            }
        }
        return largest;
    }

    private static int[] unusual(double[] squares, double above) {
        int[] found = new int[squares.length];
        int size = 0;
        for (int i = 0; i < squares.length; i++) {
            if (squares[i] > above) {
                found[size++] = i;
            }
        }
        return Arrays.copyOf(found, size);
    }

    private double ofRow(int row, double[] values) {
        double largest = 0;
        for (int j = 0; j < precisions[row].length; j++) {
            largest = Math.max(largest, difference(row, j, values));
        }
        return largest;
    }

    private double difference(int row, int other, double[] values) {
        double difference = (values[units[row]] - values[other]) * precisions[row][other];
        return eitherWay ? Math.abs(difference) : difference;
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
        return new Comparisons(errors, units, rest, eitherWay);
    }
}
