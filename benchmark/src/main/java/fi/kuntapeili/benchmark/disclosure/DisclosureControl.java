package fi.kuntapeili.benchmark.disclosure;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
    private final Map<ContributorPattern, Map<String, CellStatus>> ledgers = new ConcurrentHashMap<>();
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
        Set<String> ids = new HashSet<>();
        BitSet members = new BitSet();
        for (CandidateGroup group : this.groups) {
            if (!ids.add(group.id())) {
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
        Map<String, CellStatus> decisions = ledgers.computeIfAbsent(
                contributions.pattern(), pattern -> GroupLedger.decide(pattern, policy, groups));
        Map<String, CellStatus> asked = decisionsOnAsked(contributions);
        Map<String, Disclosure<Released>> released = new LinkedHashMap<>();
        for (CandidateGroup group : groups) {
            CellStatus first = asked.getOrDefault(group.id(), CellStatus.RELEASED);
            CellStatus decision = first == CellStatus.RELEASED ? decisions.get(group.id()) : first;
            released.put(group.id(), cell(request, contributions, group, decision));
        }
        return released;
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
        return GroupLedger.decide(asked, policy.minContributors() + margin, policy.minOwnSelection() + margin, groups);
    }

    private Disclosure<Released> cell(
            DisclosureRequest request, Contributions contributions, CandidateGroup group, CellStatus decision) {
        if (request.scope() == ReleaseScope.GROUP_OF_ALL && group.tier() != GroupTier.ALL) {
            return Disclosure.withheld(PublicStatus.CONFIDENTIAL);
        }
        return decision == CellStatus.RELEASED
                ? release.of(request.measure(), contributions, group)
                : Disclosure.withheld(decision.publicStatus());
    }
}
