package fi.kuntapeili.benchmark.disclosure;

import java.util.BitSet;
import java.util.Objects;

/**
 * A group of units whose figures could be shown.
 *
 * @param id stable name, also the last tie-breaker of the order in which groups are considered
 * @param units indexes of the members in the snapshot, whether or not they answered
 */
public record CandidateGroup(String id, GroupTier tier, BitSet units) {
    public CandidateGroup {
        Objects.requireNonNull(id);
        Objects.requireNonNull(tier);
        units = (BitSet) units.clone();
    }

    @Override
    public BitSet units() {
        return (BitSet) units.clone();
    }

    public static CandidateGroup of(String id, GroupTier tier, int... units) {
        BitSet members = new BitSet();
        for (int unit : units) {
            members.set(unit);
        }
        return new CandidateGroup(id, tier, members);
    }
}
