package fi.kuntapeili.benchmark.disclosure;

/**
 * The p % rule: a total is unsafe when the second largest contributor, subtracting its own value, comes within p % of
 * the largest. (Hundepool et al., Handbook on Statistical Disclosure Control, section 4.2.) Contributions are absolute
 * values of protection units, so answers of one holding count as one.
 */
record PPercentRule(int p) {
    boolean unsafe(Concentration total) {
        double remainder = total.total() - total.largest(2);
        return remainder < p / 100.0 * total.largest(1);
    }

    /** What the second largest contributor knows the largest cannot exceed. */
    static double insiderUpperEstimate(Concentration total) {
        return total.total() - (total.largest(2) - total.largest(1));
    }
}
