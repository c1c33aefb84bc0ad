package fi.kuntapeili.benchmark.disclosure;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shares of one question in all groups that the ledger has admitted, in bands from which nobody's answer follows.
 *
 * <p>Finer bands are given up for the whole question before any group is; groups are given up from the end of the
 * ledger's order, so the group of all goes last.
 */
record ShareRelease(CellRelease release, Measure.Shares measure, Contributions contributions) {

    /**
     * What is released for each group, by id.
     *
     * @param admitted in the order of the ledger
     */
    Map<String, Disclosure<Released>> of(List<CandidateGroup> admitted) {
        DisclosurePolicy.ShareParts finest = release.policy().shareParts();
        if (finest == DisclosurePolicy.ShareParts.FIFTHS) {
            Map<CandidateGroup, ReleasedShares> fifths = shares(admitted, finest);
            if (nothingFollows(fifths)) {
                return cells(fifths, Map.of());
            }
        }
        Map<CandidateGroup, ReleasedShares> thirds = shares(admitted, DisclosurePolicy.ShareParts.THIRDS);
        return nothingFollows(thirds)
                ? cells(thirds, Map.of())
                : cells(kept(thirds, longestSafeStart(admitted, thirds)), thirds);
    }

    /** What is released for a group that comes after {@code shown}, in thirds; nothing if an answer would follow. */
    Disclosure<Released> beside(Map<CandidateGroup, ReleasedShares> shown, CandidateGroup added) {
        ReleasedShares thirds = release.shares(measure, contributions, added, DisclosurePolicy.ShareParts.THIRDS);
        Map<CandidateGroup, ReleasedShares> together = new LinkedHashMap<>(shown);
        together.put(added, thirds);
        return nothingFollows(together) ? Disclosure.shown(thirds) : Disclosure.withheld(PublicStatus.CONFIDENTIAL);
    }

    private Map<CandidateGroup, ReleasedShares> shares(List<CandidateGroup> groups, DisclosurePolicy.ShareParts parts) {
        Map<CandidateGroup, ReleasedShares> shares = new LinkedHashMap<>();
        groups.forEach(group -> shares.put(group, release.shares(measure, contributions, group, parts)));
        return shares;
    }

    /** Fewer groups never let more be concluded, so the number that is safe is found by halving. */
    private int longestSafeStart(List<CandidateGroup> admitted, Map<CandidateGroup, ReleasedShares> thirds) {
        int safe = 0;
        int unsafe = admitted.size();
        while (unsafe - safe > 1) {
            int middle = (safe + unsafe) / 2;
            if (nothingFollows(first(thirds, middle))) {
                safe = middle;
            } else {
                unsafe = middle;
            }
        }
        return safe;
    }

    /** The first groups, and later ones that count the same units and so say nothing new. */
    private Map<CandidateGroup, ReleasedShares> kept(Map<CandidateGroup, ReleasedShares> thirds, int safe) {
        Map<CandidateGroup, ReleasedShares> kept = first(thirds, safe);
        Set<BitSet> counted = kept.keySet().stream()
                .map(group -> CellRelease.counted(contributions, group))
                .collect(Collectors.toSet());
        thirds.forEach((group, shares) -> {
            if (counted.contains(CellRelease.counted(contributions, group))) {
                kept.put(group, shares);
            }
        });
        return kept;
    }

    private static Map<CandidateGroup, ReleasedShares> first(Map<CandidateGroup, ReleasedShares> shares, int count) {
        Map<CandidateGroup, ReleasedShares> first = new LinkedHashMap<>();
        shares.entrySet().stream().limit(count).forEach(cell -> first.put(cell.getKey(), cell.getValue()));
        return first;
    }

    /** Whether nobody's answer follows from these bands together. */
    boolean nothingFollows(Map<CandidateGroup, ReleasedShares> shares) {
        List<BandedGroup> shown = shares.entrySet().stream()
                .map(cell -> BandedGroup.of(CellRelease.counted(contributions, cell.getKey()), cell.getValue()))
                .filter(group -> group.counts().stream().anyMatch(Optional::isPresent))
                .toList();
        return IntervalAudit.holds(BandedAnswers.of(measure, contributions, shown));
    }

    private static Map<String, Disclosure<Released>> cells(
            Map<CandidateGroup, ReleasedShares> shown, Map<CandidateGroup, ReleasedShares> tried) {
        Map<String, Disclosure<Released>> cells = new LinkedHashMap<>();
        tried.keySet().forEach(group -> cells.put(group.id(), Disclosure.withheld(PublicStatus.CONFIDENTIAL)));
        shown.forEach((group, shares) -> cells.put(group.id(), Disclosure.shown(shares)));
        return cells;
    }
}
