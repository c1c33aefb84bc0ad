package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;

/**
 * One column in ascending order: the values, and where each unit stands among them. Missing values (NaN) are left out. Made
 * once for so many units and then used for one column after another; holds about 36 bytes for each unit.
 *
 * <p>The order is that of the bits of the values: from the lowest digit to the highest, units are dealt out by one digit of
 * eight bits at a time (radix sort). Digits that are the same in the whole column, as the last ones of whole numbers are, cost
 * nothing. Units with equal values stand in the order of their numbers, which no figure depends on.
 */
final class ColumnOrder {
    private static final int DIGIT = 8;
    private static final int DIGITS = 8;
    private static final int RADIX = 1 << DIGIT;

    private final int units;
    private final int[] counts = new int[DIGITS * RADIX];
    private final double[] ascending;
    private final int[] position;
    private long[] keys;
    private long[] nextKeys;
    private int[] unitAt;
    private int[] nextUnitAt;
    private int size;
    private boolean ties;

    ColumnOrder(int units) {
        this.units = units;
        this.ascending = new double[units];
        this.position = new int[units];
        this.keys = new long[units];
        this.nextKeys = new long[units];
        this.unitAt = new int[units];
        this.nextUnitAt = new int[units];
    }

    /**
     * Takes another column in place of the one before.
     *
     * @throws IllegalArgumentException if a value is infinite or there are not as many values as units
     */
    void order(double[] column) {
        if (column.length != units) {
            throw new IllegalArgumentException("A column of " + column.length + " values for " + units + " units");
        }
        Arrays.fill(counts, 0);
        size = 0;
        for (int unit = 0; unit < units; unit++) {
            double value = column[unit];
            if (!Double.isNaN(value)) {
                take(unit, value);
            }
        }
        for (int digit = 0; digit < DIGITS && size > 0; digit++) {
            deal(digit);
        }
        // A unit without a value stands behind the last one, so that nobody need ask whether it has one.
        Arrays.fill(position, size);
        ties = false;
        for (int at = 0; at < size; at++) {
            ascending[at] = value(keys[at]);
            position[unitAt[at]] = at;
            ties |= at > 0 && keys[at] == keys[at - 1];
        }
    }

    private void take(int unit, double value) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("An infinite value cannot be part of a sample");
        }
        long key = key(value + 0.0);
        for (int digit = 0; digit < DIGITS; digit++) {
            counts[digit * RADIX + digit(key, digit)]++;
        }
        keys[size] = key;
        unitAt[size++] = unit;
    }

    /** Stable, so that the order by lower digits is kept among units that this digit does not part. */
    private void deal(int digit) {
        int base = digit * RADIX;
        if (counts[base + digit(keys[0], digit)] == size) {
            return;
        }
        int before = 0;
        for (int value = base; value < base + RADIX; value++) {
            int count = counts[value];
            counts[value] = before;
            before += count;
        }
        for (int at = 0; at < size; at++) {
            long key = keys[at];
            int to = counts[base + digit(key, digit)]++;
            nextKeys[to] = key;
            nextUnitAt[to] = unitAt[at];
        }
        long[] dealtKeys = nextKeys;
        nextKeys = keys;
        keys = dealtKeys;
        int[] dealtUnits = nextUnitAt;
        nextUnitAt = unitAt;
        unitAt = dealtUnits;
    }

    private static int digit(long key, int digit) {
        return (int) (key >>> (digit * DIGIT)) & (RADIX - 1);
    }

    /** A number that, read without sign, orders as the value does: all bits of a negative value are turned, else the first. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits ^ ((bits >> 63) | Long.MIN_VALUE);
    }

    private static double value(long key) {
        return Double.longBitsToDouble(key ^ ((~key >> 63) | Long.MIN_VALUE));
    }

    /** How many units have a value. */
    int size() {
        return size;
    }

    /** The largest magnitude of a value; zero when nobody has one. */
    double largestMagnitude() {
        return size == 0 ? 0 : Math.max(Math.abs(ascending[0]), Math.abs(ascending[size - 1]));
    }

    /** Whether any two units have the same value. */
    boolean hasTies() {
        return ties;
    }

    /** The values in ascending order; only the first {@link #size} count. */
    double[] ascending() {
        return ascending;
    }

    /** How many values come before that of each unit; {@link #size} for a unit without one. */
    int[] position() {
        return position;
    }

    /** The unit at each position; only the first {@link #size} count. */
    int[] unitAt() {
        return unitAt;
    }
}
