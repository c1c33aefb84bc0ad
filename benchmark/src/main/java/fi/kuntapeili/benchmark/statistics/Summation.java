package fi.kuntapeili.benchmark.statistics;

/**
 * Compensated summation after Neumaier (1974): the rounding error of each addition is kept and added at the end.
 *
 * <p>The result depends on the order of the values only within the last bit or so; callers that need identical bits
 * sum in a fixed order, as {@link OrderedSample} does.
 */
public final class Summation {
    private Summation() {}

    /** The sum of the values; {@code 0} for none. NaN and infinite values pass through as in plain addition. */
    public static double of(double... values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double next = sum + value;
            if (Math.abs(sum) >= Math.abs(value)) {
                lost += (sum - next) + value;
            } else {
                lost += (value - next) + sum;
            }
            sum = next;
        }
        return Double.isFinite(sum) ? sum + lost : sum;
    }
}
