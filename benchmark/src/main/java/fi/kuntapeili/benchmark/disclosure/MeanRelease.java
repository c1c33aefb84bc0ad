package fi.kuntapeili.benchmark.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The means of one question in all groups, of which none leaves of the others a total that one contributor dominates.
 *
 * <p>A mean that would is withheld, in the order of the ledger, so the group of all keeps its own longest. Every other figure
 * of the group stays: quantiles cannot be subtracted. Whoever has waived may be dominating, and still makes up for others.
 */
record MeanRelease(DisclosurePolicy policy, Contributions contributions) {

    /**
     * The same cells, without the means that are not safe beside the others.
     *
     * @param shown protected units of groups whose mean is already known
     * @param cells in the order of the ledger
     */
    Map<CandidateGroup, ReleasedNumbers> of(List<BitSet> shown, Map<CandidateGroup, ReleasedNumbers> cells) {
        List<CandidateGroup> candidates = cells.entrySet().stream()
                .filter(cell -> cell.getValue().mean().isShown())
                .map(Map.Entry::getKey)
                .toList();
        Set<CandidateGroup> safe = safe(shown, candidates);
        Map<CandidateGroup, ReleasedNumbers> released = new LinkedHashMap<>();
        cells.forEach((group, cell) ->
                released.put(group, safe.contains(group) || !cell.mean().isShown() ? cell : cell.withoutMean()));
        return released;
    }

    private Set<CandidateGroup> safe(List<BitSet> shown, List<CandidateGroup> candidates) {
        List<BitSet> kept = new ArrayList<>(shown);
        Set<CandidateGroup> safe = new HashSet<>();
        List<CandidateGroup> left = candidates;
        BitSet asked = (BitSet) contributions.pattern().protectedUnits().clone();
        asked.andNot(contributions.waived());
        BitSet told = audit(kept, left).told(asked);
        while (!left.isEmpty()) {
            int together = longestSafeStart(kept, left, told);
            left.subList(0, together).forEach(group -> {
                kept.add(closed(group));
                safe.add(group);
            });
            left = left.subList(Math.min(together + 1, left.size()), left.size());
        }
        return safe;
    }

    /** Fewer totals never tell more, so the groups before the next one that has to give way are found by halving. */
    private int longestSafeStart(List<BitSet> kept, List<CandidateGroup> left, BitSet asked) {
        int unsafe = left.size() + 1;
        int safe = 0;
        int tried = left.size();
        while (unsafe - safe > 1) {
            if (audit(kept, left.subList(0, tried)).tellsAny(asked)) {
                unsafe = tried;
            } else {
                safe = tried;
            }
            tried = (safe + unsafe) / 2;
        }
        return safe;
    }

    private MeanAudit audit(List<BitSet> kept, List<CandidateGroup> added) {
        List<BitSet> together = new ArrayList<>(kept);
        added.forEach(group -> together.add(closed(group)));
        return new MeanAudit(policy, contributions.pattern(), new TotalledAmounts(amounts(), together));
    }

    private BitSet closed(CandidateGroup group) {
        return ContributorPattern.intersection(
                group.units(), contributions.pattern().protectedUnits());
    }

    private Map<Integer, Double> amounts() {
        Map<Integer, Double> amounts = new HashMap<>();
        contributions.pattern().protectedUnits().stream()
                .forEach(unit -> amounts.put(
                        unit,
                        Math.abs(((Contribution.Given.Amount)
                                        contributions.byUnit().get(unit))
                                .value())));
        return amounts;
    }
}
