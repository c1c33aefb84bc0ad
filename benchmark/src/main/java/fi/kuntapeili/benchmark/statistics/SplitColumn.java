package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;

/**
 * One column, ready to add up the members of one group after another without a rounding error: every value is split into a
 * high part, a multiple of one power of two, and the rest, a multiple of another. Both powers are chosen so that the parts of
 * everybody can be added exactly, in any order, and the two sums are rounded once, when they are put together. The sum is
 * therefore that of {@link Summation}, for the price of a few plain additions.
 *
 * <p>The splitting is that of Rump, Ogita and Oishi (2008): adding a large number and taking it away again leaves the digits
 * that the large number has room for. Both parts together have {@code 104 - 2 log2(units)} binary digits, 70 for 100 000
 * units. A column that needs more, because its largest and smallest values are too many powers of ten apart, is added up by
 * {@link Summation} itself. Used for one column after another; holds eight bytes for each unit.
 */
final class SplitColumn {
    /** How many binary digits of a double come after the first. */
    private static final int DIGITS = 52;

    /** A power of two near the ends of what a double can hold leaves no room to split. */
    private static final int LARGEST_POWER = 900;

    /** Times a power of two: neither a positive nor a negative value leads away from that power. */
    private static final double BETWEEN = 1.5;

    private final double[] values;
    /** How many binary digits the sum of everybody can have more than one value, and one to spare. */
    private final int growth;

    private double highSplitter;
    private double restSplitter;
    private boolean fits;

    SplitColumn(int units) {
        this.values = new double[units];
        this.growth = Long.SIZE - Long.numberOfLeadingZeros(units) + 1;
    }

    /**
     * Takes another column in place of the one before.
     *
     * @param column NaN is missing and adds nothing; not kept
     * @param largest the largest magnitude among its values
     */
    void take(double[] column, double largest) {
        int power = Math.max(Math.getExponent(largest) + growth, -LARGEST_POWER);
        fits = power <= LARGEST_POWER;
        highSplitter = Math.scalb(BETWEEN, power);
        restSplitter = Math.scalb(BETWEEN, power - DIGITS - 1 + growth);
        for (int unit = 0; unit < column.length; unit++) {
            double value = Double.isNaN(column[unit]) ? 0 : column[unit];
            values[unit] = value;
            double rest = value - high(value, highSplitter);
            fits &= high(rest, restSplitter) == rest;
        }
    }

    /** Whether both parts have room for every digit of the column; else sums take the longer way. */
    boolean fits() {
        return fits;
    }

    private static double high(double value, double splitter) {
        return (value + splitter) - splitter;
    }

    /**
     * The sum of some units, the number next to the exact one. In the same pass, for the list of a large group is long, each
     * sets the bit of its position.
     *
     * @param units a list with those from {@code from} until {@code to}, each no more than once
     * @param position of each unit
     */
    double sum(int[] units, int from, int to, int[] position, long[] bits) {
        double[] of = values;
        double splitter = highSplitter;
        double next = restSplitter;
        double highs = 0;
        double rests = 0;
        for (int i = from; i < to; i++) {
            int unit = units[i];
            int at = position[unit];
            bits[at >>> 6] |= 1L << at;
            double value = of[unit];
            double high = high(value, splitter);
            highs += high;
            rests += high(value - high, next);
        }
        return fits ? highs + rests : plainSum(units, from, to);
    }

    private double plainSum(int[] units, int from, int to) {
        return Summation.of(
                Arrays.stream(units, from, to).mapToDouble(unit -> values[unit]).toArray());
    }
}
