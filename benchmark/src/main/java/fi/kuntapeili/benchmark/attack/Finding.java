package fi.kuntapeili.benchmark.attack;

import java.util.BitSet;

/**
 * A deduction that an oracle found to break the promise.
 *
 * @param attack number of the attack
 * @param about the units about whom something was deduced; empty if it is about nobody in particular
 */
public record Finding(int attack, String indicator, BitSet about, Harm harm, String how) {

    /** What was deduced. */
    public enum Harm {
        /** A figure about too few, without any doubt left. */
        EXACT,
        /** An amount, to within so few per cent that it is as good as told. */
        INTERVAL,
        /** Which option somebody chose or did not choose. */
        FORCED,
        /** Something stands there that was promised never to. */
        TOLD
    }
}
