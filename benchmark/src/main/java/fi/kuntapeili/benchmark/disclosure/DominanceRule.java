package fi.kuntapeili.benchmark.disclosure;

/**
 * The (n, k) rule: a total is unsafe when its {@code n} largest contributors make up more than {@code k} % of it.
 *
 * <p>It overlooks the insider: two contributors of nearly equal size pass (1, 90) and know each other's value. So it
 * stands beside the {@link PPercentRule}, never in its place. Contributors that have waived are not among the largest.
 */
record DominanceRule(int n, double k) {
    boolean unsafe(Concentration total) {
        return total.largest(n) > k / 100 * total.total();
    }

    /** An outsider must not be able to bound the {@code n} largest below this. */
    double requiredUpperBound(Concentration total) {
        return 100 / k * total.largest(n);
    }
}
