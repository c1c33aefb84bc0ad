package fi.kuntapeili.benchmark.disclosure;

/**
 * The p % rule: a total is unsafe when the second largest contributor, subtracting its own value, comes within p % of
 * the largest. (Hundepool et al., Handbook on Statistical Disclosure Control, section 4.2.) Contributions are absolute
 * values of protection units, so answers of one holding count as one.
 *
 * <p>Where contributors have waived, the rule protects the largest that has not, and the largest other one, waived or not,
 * estimates it (same section, waivers). Whoever is smaller is then safe as well, from everybody.
 */
record PPercentRule(int p) {
    boolean unsafe(Concentration total) {
        double target = total.largest(1);
        double remainder = total.total() - target - total.largestBeside();
        return target > 0 && remainder < p / 100.0 * target;
    }

    /** What the largest other contributor knows the largest without a waiver cannot exceed. */
    static double insiderUpperEstimate(Concentration total) {
        return total.total() - total.largestBeside();
    }
}
