package fi.kuntapeili.benchmark.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The one door through which figures about others leave: given the answers to a question and the groups of a snapshot,
 * it says for each group what is released.
 *
 * <p>Figures are the same for every viewer and do not depend on the order of contributions or groups. One instance
 * serves one snapshot; the decision about groups is made once per pattern of contributors and kept. Safe for use by
 * several threads.
 */
public final class DisclosureControl {
    private final DisclosurePolicy policy;
    private final List<CandidateGroup> groups;
    private final Map<String, CandidateGroup> byId = new HashMap<>();
    private final Map<ContributorPattern, Map<String, CellStatus>> ledgers = new ConcurrentHashMap<>();
    private final Map<Beside, CellStatus> picks = new ConcurrentHashMap<>();
    private final CellRelease release;

    /**
     * @param groups all groups that are ever shown for the snapshot; leaving one out and asking for it elsewhere would
     *     break the promise between groups
     * @throws IllegalArgumentException if two groups have one id, or the group of all leaves out a member of another
     */
    public DisclosureControl(DisclosurePolicy policy, List<CandidateGroup> groups) {
        this.policy = Objects.requireNonNull(policy, "Without a policy nothing is released");
        this.groups = List.copyOf(groups);
        this.release = new CellRelease(policy);
        BitSet members = new BitSet();
        for (CandidateGroup group : this.groups) {
            if (byId.put(group.id(), group) != null) {
                throw new IllegalArgumentException("Two groups are called " + group.id());
            }
            members.or(group.units());
        }
        checkGroupOfAll(members);
    }

    private void checkGroupOfAll(BitSet members) {
        List<CandidateGroup> all =
                groups.stream().filter(group -> group.tier() == GroupTier.ALL).toList();
        if (all.size() > 1 || all.stream().anyMatch(group -> !group.units().equals(members))) {
            throw new IllegalArgumentException("There is one group of all, and it holds the members of every other");
        }
    }

    /** What is released for each group, keyed by group id in the order in which the groups were given. */
    public Map<String, Disclosure<Released>> release(DisclosureRequest request) {
        Contributions contributions = Contributions.of(request);
        Map<String, Disclosure<Released>> cells = cells(request, contributions, statuses(contributions));
        Map<String, Disclosure<Released>> released = new LinkedHashMap<>();
        groups.forEach(group -> released.put(group.id(), cells.get(group.id())));
        return released;
    }

    /** Whether units could be shown as one more hand-picked group, for questions that {@code answered} answers. */
    public Admission admission(BitSet picked, List<Contribution> answered) {
        return GroupLedger.admission(ContributorPattern.of(answered), policy, groups, picked);
    }

    /**
     * What is released for the hand-picked group that comes last, beside cells that are already shown and stay as they are.
     * Shares are in thirds, and none while a member is in more hand-picked groups than the policy lets.
     *
     * @param shown the cells of the other groups, by id
     */
    public Disclosure<Released> releaseLast(DisclosureRequest request, Map<String, Disclosure<Released>> shown) {
        CandidateGroup picked = groups.get(groups.size() - 1);
        Contributions contributions = Contributions.of(request);
        CellStatus status = statusBeside(contributions, shown, picked);
        if (request.scope() == ReleaseScope.GROUP_OF_ALL) {
            return Disclosure.withheld(PublicStatus.CONFIDENTIAL);
        }
        if (status != CellStatus.RELEASED) {
            return Disclosure.withheld(status.publicStatus());
        }
        if (request.measure() instanceof Measure.Numeric numeric) {
            return Disclosure.shown(release.numbers(numeric, contributions, picked));
        }
        if (exposure(picked) > policy.ownSelections().exposure()) {
            return Disclosure.withheld(PublicStatus.CONFIDENTIAL);
        }
        return new ShareRelease(release, (Measure.Shares) request.measure(), contributions)
                .beside(alreadyShown(shown), picked);
    }

    /**
     * The figures of a later state of the answers that may replace those shown, or be the first of their group, by group id.
     * Every other group keeps what it has.
     *
     * @param earlier oldest first
     */
    public Map<String, Released> releaseLater(List<Vintage> earlier, DisclosureRequest now) {
        return new LaterVintage(policy, groups, earlier, now).figures();
    }

    /**
     * What is released for the hand-picked group that comes last, where answers have been corrected since the freeze: of the
     * newest answers, beside what every vintage has shown.
     *
     * @param vintages all there are, oldest first
     */
    public Disclosure<Released> releaseLast(List<Vintage> vintages) {
        CandidateGroup picked = groups.get(groups.size() - 1);
        DisclosureRequest now = vintages.get(vintages.size() - 1).request();
        return new LaterVintage(policy, groups, vintages, now)
                .last(picked, exposure(picked) > policy.ownSelections().exposure());
    }

    private CellStatus statusBeside(
            Contributions contributions, Map<String, Disclosure<Released>> cells, CandidateGroup picked) {
        Set<String> shown = cells.entrySet().stream()
                .filter(cell -> cell.getValue().isShown())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        int contributors = policy.minContributors();
        int own = policy.ownSelections().minContributors();
        if (contributions.hidden() != null) {
            ContributorPattern asked = contributions.asked();
            int margin = contributions.margin(asked.protectedUnits());
            CellStatus first = beside(new Beside(asked, contributors + margin, own + margin, shown, picked));
            if (first != CellStatus.RELEASED) {
                return first;
            }
        }
        return beside(new Beside(contributions.pattern(), contributors, own, shown, picked));
    }

    /** What the ledger says of a picked group, for all questions with one pattern and the same groups shown. */
    private record Beside(
            ContributorPattern pattern, int contributors, int own, Set<String> shown, CandidateGroup picked) {}

    private CellStatus beside(Beside asked) {
        return picks.computeIfAbsent(
                asked,
                pick -> GroupLedger.beside(
                        pick.pattern(), pick.contributors(), pick.own(), groups, pick.shown(), pick.picked()));
    }

    private Map<CandidateGroup, ReleasedShares> alreadyShown(Map<String, Disclosure<Released>> shown) {
        Map<CandidateGroup, ReleasedShares> cells = new LinkedHashMap<>();
        groups.stream()
                .filter(group -> shown.containsKey(group.id()))
                .forEach(group ->
                        shown.get(group.id()).figure().ifPresent(figure -> cells.put(group, (ReleasedShares) figure)));
        return cells;
    }

    /** In how many hand-picked groups the member is that is in most of them. */
    private int exposure(CandidateGroup picked) {
        return picked.units().stream()
                .map(unit -> (int) groups.stream()
                        .filter(group -> group.tier() == GroupTier.OWN_SELECTION)
                        .filter(group -> group.units().get(unit))
                        .count())
                .max()
                .orElse(0);
    }

    /** The status of every group for the question, in the order of the ledger. */
    private Map<String, CellStatus> statuses(Contributions contributions) {
        Map<String, CellStatus> decisions = ledgers.computeIfAbsent(
                contributions.pattern(), pattern -> GroupLedger.decide(pattern, policy, groups));
        Map<String, CellStatus> asked = decisionsOnAsked(contributions);
        Map<String, CellStatus> statuses = new LinkedHashMap<>();
        decisions.forEach((group, decision) -> {
            CellStatus first = asked.getOrDefault(group, CellStatus.RELEASED);
            statuses.put(group, first == CellStatus.RELEASED ? decision : first);
        });
        return statuses;
    }

    /** @param statuses of all groups in the order of the ledger */
    private Map<String, Disclosure<Released>> cells(
            DisclosureRequest request, Contributions contributions, Map<String, CellStatus> statuses) {
        Map<String, Disclosure<Released>> cells = new LinkedHashMap<>();
        List<CandidateGroup> shown = new ArrayList<>();
        statuses.forEach((id, status) -> {
            CandidateGroup group = byId.get(id);
            if (request.scope() == ReleaseScope.GROUP_OF_ALL && group.tier() != GroupTier.ALL) {
                cells.put(id, Disclosure.withheld(PublicStatus.CONFIDENTIAL));
            } else if (status != CellStatus.RELEASED) {
                cells.put(id, Disclosure.withheld(status.publicStatus()));
            } else {
                shown.add(group);
            }
        });
        if (request.measure() instanceof Measure.Numeric numeric) {
            numbers(numeric, contributions, shown)
                    .forEach((group, numbers) -> cells.put(group.id(), Disclosure.shown(numbers)));
        } else {
            cells.putAll(new ShareRelease(release, (Measure.Shares) request.measure(), contributions).of(shown));
        }
        return cells;
    }

    private Map<CandidateGroup, ReleasedNumbers> numbers(
            Measure.Numeric measure, Contributions contributions, List<CandidateGroup> shown) {
        Map<CandidateGroup, ReleasedNumbers> numbers = new LinkedHashMap<>();
        shown.forEach(group -> numbers.put(group, release.numbers(measure, contributions, group)));
        return measure.hasMean() ? new MeanRelease(policy, contributions).of(List.of(), numbers) : numbers;
    }

    /**
     * Where contributing is protected, showing two groups tells that some minimum of those in between contribute. So
     * the groups must first hold for everyone asked, with a margin between the minimum and all of them.
     */
    private Map<String, CellStatus> decisionsOnAsked(Contributions contributions) {
        if (contributions.hidden() == null) {
            return Map.of();
        }
        ContributorPattern asked = contributions.asked();
        int margin = contributions.margin(asked.protectedUnits());
        return GroupLedger.decide(
                asked, policy.minContributors() + margin, policy.ownSelections().minContributors() + margin, groups);
    }
}
