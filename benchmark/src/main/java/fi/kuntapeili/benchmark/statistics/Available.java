package fi.kuntapeili.benchmark.statistics;

/**
 * Sums and means over what is present, for formulas that say so. Everywhere else one missing operand makes the result
 * missing: a sum that silently leaves something out is a smaller number, not a missing one.
 */
public final class Available {
    private Available() {}

    /**
     * The sum of the values that are present.
     *
     * @param least how many must be present, at least one; NaN if fewer are
     */
    public static double sum(int least, double... values) {
        OrderedSample present = OrderedSample.of(values);
        return present.size() >= Math.max(1, least) ? present.sum() : Double.NaN;
    }

    /**
     * The mean of the values that are present, for example of the items of one rating.
     *
     * @param share of the values that must be present, between 0 and 1; NaN if fewer are, or none
     */
    public static double mean(double share, double... values) {
        OrderedSample present = OrderedSample.of(values);
        return present.size() >= share * values.length ? present.mean() : Double.NaN;
    }
}
