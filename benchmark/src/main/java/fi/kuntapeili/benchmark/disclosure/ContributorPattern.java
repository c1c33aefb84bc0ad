package fi.kuntapeili.benchmark.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who contributes to a question and how: the protected respondents, the open ones, and which of the protected share
 * one protection unit. Questions with equal patterns share one ledger, since nothing in the ledger depends on values.
 *
 * @param protectedUnits respondents whose value nobody else sees by name
 * @param openUnits respondents whose value is visible by name
 * @param holdings protection units with more than one protected respondent
 */
record ContributorPattern(BitSet protectedUnits, BitSet openUnits, List<BitSet> holdings) {

    static ContributorPattern of(List<Contribution> contributions) {
        BitSet closed = new BitSet();
        BitSet open = new BitSet();
        Map<String, BitSet> byHolding = new TreeMap<>();
        for (Contribution contribution : contributions) {
            if (closed.get(contribution.unit()) || open.get(contribution.unit())) {
                throw new IllegalArgumentException("A unit contributes once");
            }
            (contribution.open() ? open : closed).set(contribution.unit());
            if (!contribution.open() && !contribution.protectionUnit().isEmpty()) {
                byHolding
                        .computeIfAbsent(contribution.protectionUnit(), name -> new BitSet())
                        .set(contribution.unit());
            }
        }
        List<BitSet> shared = byHolding.values().stream()
                .filter(units -> units.cardinality() > 1)
                .toList();
        return new ContributorPattern(closed, open, shared);
    }

    /** How many protected contributors stand behind these units, counting each protection unit once. */
    int contributors(BitSet units) {
        BitSet alone = intersection(units, protectedUnits);
        int count = 0;
        for (BitSet holding : holdings) {
            if (alone.intersects(holding)) {
                alone.andNot(holding);
                count++;
            }
        }
        return count + alone.cardinality();
    }

    /** The largest number of these units' protected answers that one contributor knows. */
    int largestHolding(BitSet units) {
        int largest = units.intersects(protectedUnits) ? 1 : 0;
        for (BitSet holding : holdings) {
            largest = Math.max(largest, intersection(holding, units).cardinality());
        }
        return largest;
    }

    /** The first unit of the holding that each unit belongs to, or the unit itself. */
    Map<Integer, Integer> contributorOf() {
        Map<Integer, Integer> contributors = new HashMap<>();
        protectedUnits.stream().forEach(unit -> contributors.put(unit, unit));
        for (BitSet holding : holdings) {
            holding.stream().forEach(unit -> contributors.put(unit, holding.nextSetBit(0)));
        }
        return contributors;
    }

    static BitSet intersection(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both;
    }
}
