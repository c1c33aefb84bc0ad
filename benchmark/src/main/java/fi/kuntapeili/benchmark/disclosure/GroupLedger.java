package fi.kuntapeili.benchmark.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Which groups are shown for one pattern of contributors.
 *
 * <p>Groups are considered in a fixed order that no answer can influence: by tier, then the one with more protected
 * contributors first, then by id; hand-picked ones last, as they were picked. A group is shown if it differs from every group already shown, and from the empty
 * group, by enough protected contributors, and if it lets nothing small be derived together with them. Every decision
 * is about the protected members only; open members are known to everybody and protect nobody.
 *
 * <p>Who answers for several units knows several values, so the derivations are also tried from that place: with its
 * values known and one contributor less required.
 */
final class GroupLedger {
    private final ContributorPattern pattern;
    private final int minContributors;
    private final List<BitSet> tooSmall;
    private final List<Admitted> admitted = new ArrayList<>();
    private List<LinearAudit> audits;

    private record Admitted(BitSet closed, BitSet open) {}

    /** @param candidates all groups that will be tried: those below the minimum must stay underivable from the start */
    GroupLedger(ContributorPattern pattern, int minContributors, Collection<BitSet> candidates) {
        this.pattern = pattern;
        this.minContributors = minContributors;
        this.tooSmall = candidates.stream()
                .map(this::closed)
                .filter(group -> !group.isEmpty() && pattern.contributors(group) < minContributors)
                .distinct()
                .toList();
        this.audits = new ArrayList<>();
        audits.add(LinearAudit.of(pattern, pattern.protectedUnits(), minContributors));
        for (BitSet holding : pattern.holdings()) {
            BitSet unknown = (BitSet) pattern.protectedUnits().clone();
            unknown.andNot(holding);
            audits.add(LinearAudit.of(pattern, unknown, minContributors - 1));
        }
    }

    /** The status of every group, keyed by id, for one pattern under the given policy. */
    static Map<String, CellStatus> decide(
            ContributorPattern pattern, DisclosurePolicy policy, List<CandidateGroup> groups) {
        return decide(pattern, policy.minContributors(), policy.ownSelections().minContributors(), groups);
    }

    static Map<String, CellStatus> decide(
            ContributorPattern pattern, int minContributors, int minOwnSelection, List<CandidateGroup> groups) {
        return filled(() -> empty(pattern, minContributors, groups), minOwnSelection, groups)
                .decisions();
    }

    /**
     * The status of every group beside what has been shown already.
     *
     * @param shown a ledger that remembers that, a new one every time
     */
    static Map<String, CellStatus> decide(
            Supplier<GroupLedger> shown, int minOwnSelection, List<CandidateGroup> groups) {
        return filled(shown, minOwnSelection, groups).decisions();
    }

    private static GroupLedger empty(ContributorPattern pattern, int minContributors, List<CandidateGroup> groups) {
        return new GroupLedger(
                pattern,
                minContributors,
                groups.stream().map(CandidateGroup::units).toList());
    }

    /**
     * A ledger that all groups have been tried on.
     *
     * @param decisions the status of each group
     * @param states what can be derived since each group that added something to it
     */
    private record Filled(
            GroupLedger ledger, Map<String, CellStatus> decisions, List<Map.Entry<String, List<LinearAudit>>> states) {}

    /**
     * What can be derived only grows with every group. So totals of a few in several blocks, which take long to search for, are
     * searched for at the end; where there are any, the group with which the first came gives way and the others are tried
     * again.
     */
    private static Filled filled(Supplier<GroupLedger> start, int minOwnSelection, List<CandidateGroup> groups) {
        Set<String> givenWay = new HashSet<>();
        Filled filled = filled(start.get(), minOwnSelection, groups, givenWay);
        Optional<String> telling = firstTelling(filled.states());
        while (telling.isPresent()) {
            givenWay.add(telling.get());
            filled = filled(start.get(), minOwnSelection, groups, givenWay);
            telling = firstTelling(filled.states());
        }
        return filled;
    }

    private static Filled filled(
            GroupLedger ledger, int minOwnSelection, List<CandidateGroup> groups, Set<String> givenWay) {
        ContributorPattern pattern = ledger.pattern;
        Filled filled = new Filled(ledger, new LinkedHashMap<>(), new ArrayList<>());
        inOrder(pattern, groups).forEach(group -> {
            List<LinearAudit> before = ledger.audits;
            if (group.tier() == GroupTier.OWN_SELECTION && pattern.contributors(group.units()) < minOwnSelection) {
                filled.decisions().put(group.id(), CellStatus.TOO_FEW);
            } else if (givenWay.contains(group.id())) {
                filled.decisions().put(group.id(), CellStatus.SECONDARY);
            } else {
                filled.decisions().put(group.id(), ledger.admit(group.units(), false));
            }
            if (ledger.audits != before) {
                filled.states().add(Map.entry(group.id(), ledger.audits));
            }
        });
        return filled;
    }

    /** The group with which something is told that was not told before it, found by halving. */
    private static Optional<String> firstTelling(List<Map.Entry<String, List<LinearAudit>>> states) {
        int silent = -1;
        int telling = states.size();
        for (int tried = states.size() - 1; telling - silent > 1; tried = (silent + telling) / 2) {
            if (states.get(tried).getValue().stream().anyMatch(LinearAudit::tellsTotalOfFew)) {
                telling = tried;
            } else {
                silent = tried;
            }
        }
        return telling < states.size() ? Optional.of(states.get(telling).getKey()) : Optional.empty();
    }

    /** Hand-picked groups as they were picked: one that is shown stays shown whatever comes after it. */
    static Stream<CandidateGroup> inOrder(ContributorPattern pattern, List<CandidateGroup> groups) {
        Comparator<CandidateGroup> order = Comparator.comparing(CandidateGroup::tier)
                .thenComparing(group -> pattern.contributors(group.units()), Comparator.reverseOrder())
                .thenComparing(CandidateGroup::id);
        return Stream.concat(
                groups.stream()
                        .filter(group -> group.tier() != GroupTier.OWN_SELECTION)
                        .sorted(order),
                groups.stream().filter(group -> group.tier() == GroupTier.OWN_SELECTION));
    }

    /** Whether {@code picked} could be shown for the pattern beside these groups, and if not, what would help. */
    static Admission admission(
            ContributorPattern pattern, DisclosurePolicy policy, List<CandidateGroup> groups, BitSet picked) {
        int needed = policy.ownSelections().minContributors();
        if (pattern.contributors(picked) < needed) {
            return new Admission.TooFew(needed);
        }
        GroupLedger ledger = filled(() -> empty(pattern, policy.minContributors(), groups), needed, groups)
                .ledger();
        int nearest = ledger.nearest(picked);
        return switch (ledger.admit(picked)) {
            case RELEASED -> new Admission.Admitted();
            case TOO_SIMILAR -> new Admission.TooSimilar(Math.max(1, policy.minContributors() - nearest));
            default -> new Admission.Confidential();
        };
    }

    /**
     * The status of a group that is picked beside those that have been shown. Deciding on those anew could come out
     * differently: a later group may be too small to be derived from them.
     *
     * @param shown of the groups, those that have been shown
     */
    static CellStatus beside(
            ContributorPattern pattern,
            int minContributors,
            int minOwnSelection,
            List<CandidateGroup> groups,
            Set<String> shown,
            CandidateGroup picked) {
        if (pattern.contributors(picked.units()) < minOwnSelection) {
            return CellStatus.TOO_FEW;
        }
        GroupLedger ledger = empty(pattern, minContributors, groups);
        groups.stream().filter(group -> shown.contains(group.id())).forEach(group -> ledger.remember(group.units()));
        return ledger.admit(picked.units());
    }

    /** By how many contributors the group differs from the most similar one that is shown and not the same. */
    private int nearest(BitSet group) {
        return admitted.stream()
                .map(shown -> {
                    BitSet difference = closed(group);
                    difference.xor(shown.closed());
                    return pattern.contributors(difference);
                })
                .min(Comparator.naturalOrder())
                .orElse(minContributors);
    }

    /** Takes note of a group that has been shown already. */
    void remember(BitSet group) {
        audits = audits.stream().map(audit -> audit.knowing(closed(group))).toList();
        admitted.add(new Admitted(closed(group), ContributorPattern.intersection(group, pattern.openUnits())));
    }

    /** Whether this very group has been shown. */
    boolean holds(BitSet group) {
        return admitted.contains(
                new Admitted(closed(group), ContributorPattern.intersection(group, pattern.openUnits())));
    }

    /** The status of one more group; one that is released is part of the ledger from then on. */
    CellStatus admit(BitSet group) {
        return admit(group, true);
    }

    /** @param searching whether totals of a few in several blocks are searched for, which takes long */
    private CellStatus admit(BitSet group, boolean searching) {
        BitSet closed = closed(group);
        BitSet open = ContributorPattern.intersection(group, pattern.openUnits());
        if (pattern.contributors(closed) < minContributors) {
            return CellStatus.TOO_FEW;
        }
        for (Admitted shown : admitted) {
            BitSet difference = (BitSet) closed.clone();
            difference.xor(shown.closed());
            if (difference.isEmpty()) {
                return shown.open().equals(open) ? CellStatus.RELEASED : CellStatus.TOO_SIMILAR;
            }
            if (pattern.contributors(difference) < minContributors) {
                return CellStatus.TOO_SIMILAR;
            }
        }
        List<LinearAudit> next = new ArrayList<>();
        for (LinearAudit audit : audits) {
            Optional<LinearAudit> extended = audit.with(closed, tooSmall);
            if (extended.isEmpty()
                    || searching && extended.get() != audit && extended.get().tellsTotalOfFew()) {
                return CellStatus.SECONDARY;
            }
            next.add(extended.get());
        }
        audits = next;
        admitted.add(new Admitted(closed, open));
        return CellStatus.RELEASED;
    }

    private BitSet closed(BitSet group) {
        return ContributorPattern.intersection(group, pattern.protectedUnits());
    }
}
