package fi.kuntapeili.benchmark.attack;

import java.util.BitSet;

/** What an attacker concluded, in words of its own and in a form that an oracle can judge. */
public sealed interface Deduction {

    String indicator();

    /** From what it was concluded. */
    String how();

    /** The total of these units can be worked out, by adding and subtracting. */
    record Total(String indicator, BitSet units, String how) implements Deduction {}

    /**
     * The amount of a unit lies within bounds.
     *
     * @param fromMeans whether nothing but means, and own answers, was needed for it
     */
    record Range(String indicator, int unit, Bounds bounds, boolean fromMeans, String how) implements Deduction {

        static Range ofMeans(String indicator, int unit, Bounds bounds, String how) {
            return new Range(indicator, unit, bounds, true, how);
        }

        static Range ofOthers(String indicator, int unit, Bounds bounds, String how) {
            return new Range(indicator, unit, bounds, false, how);
        }
    }

    /** A unit chose an option, or did not. */
    record Category(String indicator, int unit, int option, boolean chosen, String how) implements Deduction {}

    /** A figure lies so far out that fewer than the promised number of protected answers are at or beyond it. */
    record Extreme(String indicator, BitSet group, boolean low, Bounds figure, String how) implements Deduction {}

    /** Something is published that was promised not to be. */
    record Told(String indicator, String how) implements Deduction {}
}
