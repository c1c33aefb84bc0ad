package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;

/**
 * Sums without a rounding error until the very end, after Shewchuk (1997): the sum so far is kept as numbers that do not
 * overlap, and each new value is added to all of them exactly. The result is the number next to the exact sum, so it is the
 * same to the last bit in whatever order the values come.
 */
public final class Summation {
    private Summation() {}

    /** The sum of the values; {@code 0} for none. NaN and infinite values and sums pass through as in plain addition. */
    public static double of(double... values) {
        double plain = Arrays.stream(values).reduce(0, Double::sum);
        return Double.isFinite(plain) ? exact(values) : plain;
    }

    private static double exact(double[] values) {
        double[] parts = new double[8];
        int count = 0;
        for (double value : values) {
            double rest = value;
            int kept = 0;
            for (int i = 0; i < count; i++) {
                double sum = rest + parts[i];
                double added = sum - rest;
                double lost = (rest - (sum - added)) + (parts[i] - added);
                if (lost != 0) {
                    parts[kept++] = lost;
                }
                rest = sum;
            }
            if (kept == parts.length) {
                parts = Arrays.copyOf(parts, 2 * kept);
            }
            parts[kept] = rest;
            count = kept + 1;
        }
        return rounded(parts, count);
    }

    /** The parts ascend and do not overlap: the last two that differ decide, and a tie between them is broken by the next. */
    private static double rounded(double[] parts, int count) {
        double sum = 0;
        double lost = 0;
        int i = count;
        while (i > 0 && lost == 0) {
            double before = sum;
            sum = before + parts[--i];
            lost = parts[i] - (sum - before);
        }
        boolean half = i > 0 && Math.signum(lost) == Math.signum(parts[i - 1]);
        double further = sum + 2 * lost;
        return half && further - sum == 2 * lost ? further : sum;
    }
}
