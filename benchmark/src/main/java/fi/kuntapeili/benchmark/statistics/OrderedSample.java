package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;

/**
 * Values in ascending order, ready for quantiles, ranks and sums.
 *
 * <p>Missing values (NaN) are left out. Infinite values are refused: a quotient without a denominator is missing, not
 * infinite. Negative zero becomes zero, so that it cannot part a tie. Because the order of the input is lost, every
 * figure taken from a sample is the same to the last bit however the units were listed.
 */
public final class OrderedSample {
    private final double[] ascending;

    private OrderedSample(double[] ascending) {
        this.ascending = ascending;
    }

    /**
     * The values that are present, in ascending order.
     *
     * @throws IllegalArgumentException if a value is infinite
     */
    public static OrderedSample of(double... values) {
        double[] present = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .map(OrderedSample::finite)
                .sorted()
                .toArray();
        return new OrderedSample(present);
    }

    private static double finite(double value) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("An infinite value cannot be part of a sample");
        }
        return value + 0.0;
    }

    public int size() {
        return ascending.length;
    }

    public boolean isEmpty() {
        return ascending.length == 0;
    }

    /** The value with this many values before it in ascending order; {@code 0} is the smallest. */
    public double at(int index) {
        return ascending[index];
    }

    /** How many values are strictly less than {@code value}. */
    public int less(double value) {
        return partition(value, false);
    }

    /** How many values are less than or equal to {@code value}. */
    public int lessOrEqual(double value) {
        return partition(value, true);
    }

    /** The exact sum, rounded once; zero for an empty sample. */
    public double sum() {
        return Summation.of(ascending);
    }

    /** The arithmetic mean: {@link #sum} over size; NaN for an empty sample. */
    public double mean() {
        return isEmpty() ? Double.NaN : sum() / ascending.length;
    }

    private int partition(double value, boolean equalBefore) {
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            boolean before = equalBefore ? ascending[middle] <= value : ascending[middle] < value;
            if (before) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
