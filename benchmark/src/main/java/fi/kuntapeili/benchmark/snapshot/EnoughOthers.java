package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.ReleasedShares;
import fi.kuntapeili.benchmark.disclosure.ShareBand;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether those who come to know each other's answers could work out the answer of somebody else from figures that are
 * released already. Released figures were decided for readers who know one answer. Somebody who knows several reads them like
 * an adviser who answers for all of these, so the same numbers of contributors are asked for again, all whom the reader knows
 * counting as one.
 */
final class EnoughOthers {

    private final Snapshot snapshot;
    private final List<String> protectionUnits;
    private final Map<String, BitSet> groups;
    private final DisclosurePolicy policy;

    /**
     * @param protectionUnits who answers together, in the order of {@link Snapshot#asked}
     * @param groups members of every group that somebody can see figures of, by id
     */
    EnoughOthers(
            Snapshot snapshot,
            List<String> protectionUnits,
            Map<String, ? extends Collection<OrganisationCode>> groups,
            DisclosurePolicy policy) {
        this.snapshot = snapshot;
        this.protectionUnits = List.copyOf(protectionUnits);
        this.groups = new HashMap<>();
        groups.forEach((id, members) -> this.groups.put(id, units(members)));
        this.policy = policy;
    }

    private BitSet units(Collection<OrganisationCode> codes) {
        BitSet units = new BitSet();
        codes.forEach(code -> units.set(Collections.binarySearch(snapshot.asked(), code)));
        return units;
    }

    /**
     * @param cells what was released of the column, by group
     * @param known whose answers the readers know, their own included
     */
    boolean remain(FigureColumn column, Map<String, Disclosure<Released>> cells, Set<OrganisationCode> known) {
        RawColumn raw = snapshot.column(column);
        BitSet readers = units(known);
        Set<String> means = new HashSet<>();
        for (Map.Entry<String, Disclosure<Released>> cell : cells.entrySet()) {
            BitSet group = groups.get(cell.getKey());
            if (group == null || !cell.getValue().isShown()) {
                continue;
            }
            Released released = cell.getValue().figure().orElseThrow();
            if (!enough(raw, group, readers, needed(released, knownIn(raw, group, readers)))) {
                return false;
            }
            if (released instanceof ReleasedNumbers numbers && numbers.mean().isShown()) {
                means.add(cell.getKey());
            }
        }
        return totalsHold(raw, means, readers);
    }

    /** Contributors that a cell needs when a reader knows so many of its answers. */
    private int needed(Released released, int known) {
        if (released instanceof ReleasedShares shares) {
            // Beside the known ones, which count as one, a band must still hold two answers either way.
            return Math.max(policy.minContributors(), parts(shares) * (known + 1) - (known - 1));
        }
        ReleasedNumbers numbers = (ReleasedNumbers) released;
        int tails = numbers.p10().isShown() || numbers.p90().isShown()
                ? 10
                : numbers.q1().isShown() || numbers.q3().isShown() ? 4 : 2;
        return Math.max(policy.minContributors(), tails * policy.tailMin());
    }

    private static int parts(ReleasedShares shares) {
        return shares.bands().stream()
                .flatMap(band -> band.figure().stream())
                .mapToInt(ShareBand::parts)
                .max()
                .orElse(0);
    }

    private static int knownIn(RawColumn raw, BitSet group, BitSet readers) {
        BitSet both = (BitSet) group.clone();
        both.and(readers);
        return (int) both.stream()
                .filter(unit -> raw.has(unit) && !raw.followsFromOpen(unit))
                .count();
    }

    /** Nothing is learnt by readers who know one of a group at most, or all of it. */
    private boolean enough(RawColumn raw, BitSet group, BitSet readers, int needed) {
        if (knownIn(raw, group, readers) <= 1) {
            return true;
        }
        int others = others(raw, group, readers).size();
        return others == 0 || others + 1 >= needed;
    }

    /** Protected contributors of the group whom the readers do not know. */
    private Set<String> others(RawColumn raw, BitSet group, BitSet readers) {
        Set<String> others = new HashSet<>();
        group.stream()
                .filter(unit -> !readers.get(unit) && raw.has(unit) && !raw.followsFromOpen(unit))
                .forEach(unit -> others.add(
                        protectionUnits.get(unit).isEmpty() ? "unit " + unit : "shared " + protectionUnits.get(unit)));
        return others;
    }

    /** Means can be added and subtracted: what is left of one, or of the difference of two, must not speak of a few. */
    private boolean totalsHold(RawColumn raw, Set<String> means, BitSet readers) {
        for (String one : means) {
            if (dominated(raw, groups.get(one), readers)) {
                return false;
            }
            for (String other : means) {
                BitSet difference = (BitSet) groups.get(one).clone();
                difference.xor(groups.get(other));
                if (!enough(raw, difference, readers, policy.minContributors())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The p % rule for readers who subtract all that they know. */
    private boolean dominated(RawColumn raw, BitSet group, BitSet readers) {
        if (knownIn(raw, group, readers) <= 1) {
            return false;
        }
        double[] others = group.stream()
                .filter(unit -> !readers.get(unit) && raw.has(unit) && !raw.followsFromOpen(unit))
                .mapToDouble(unit -> Math.abs(raw.value(unit)))
                .sorted()
                .toArray();
        if (others.length == 0) {
            return false;
        }
        double largest = others[others.length - 1];
        double rest = Arrays.stream(others).sum() - largest;
        return rest < policy.pPercent() / 100.0 * largest;
    }
}
