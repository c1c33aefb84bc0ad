package fi.kuntapeili.benchmark.disclosure;

import java.util.Collection;

/**
 * A quantile may be shown only with enough protected contributors at or below it and at or above it. With no open
 * members and one answer per contributor this follows from their number; otherwise open values could pad a tail.
 */
record TailRule(int tailMin) {

    /** A protected contributor's smallest and largest value; the two are equal unless it answers for several units. */
    record Span(double lowest, double highest) {}

    boolean holds(double quantile, Collection<Span> protectedContributors) {
        long atOrBelow = protectedContributors.stream()
                .filter(span -> span.lowest() <= quantile)
                .count();
        long atOrAbove = protectedContributors.stream()
                .filter(span -> span.highest() >= quantile)
                .count();
        return atOrBelow >= tailMin && atOrAbove >= tailMin;
    }
}
