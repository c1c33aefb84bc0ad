package fi.kuntapeili.benchmark.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets of units, never changing those given. */
final class Sets {
    private Sets() {}

    static BitSet both(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both;
    }

    static BitSet either(BitSet a, BitSet b) {
        BitSet either = (BitSet) a.clone();
        either.or(b);
        return either;
    }

    static BitSet without(BitSet a, BitSet b) {
        BitSet rest = (BitSet) a.clone();
        rest.andNot(b);
        return rest;
    }

    static BitSet difference(BitSet a, BitSet b) {
        BitSet difference = (BitSet) a.clone();
        difference.xor(b);
        return difference;
    }

    static BitSet of(int... units) {
        BitSet set = new BitSet();
        for (int unit : units) {
            set.set(unit);
        }
        return set;
    }

    static boolean holds(BitSet larger, BitSet smaller) {
        return without(smaller, larger).isEmpty();
    }

    /** Units that are in the same of these sets, together; units in none are left out. */
    static List<BitSet> blocks(List<BitSet> sets) {
        BitSet all = new BitSet();
        sets.forEach(all::or);
        Map<BitSet, BitSet> byMembership = new LinkedHashMap<>();
        all.stream().forEach(unit -> {
            BitSet membership = new BitSet();
            for (int i = 0; i < sets.size(); i++) {
                membership.set(i, sets.get(i).get(unit));
            }
            byMembership.computeIfAbsent(membership, unseen -> new BitSet()).set(unit);
        });
        return new ArrayList<>(byMembership.values());
    }
}
