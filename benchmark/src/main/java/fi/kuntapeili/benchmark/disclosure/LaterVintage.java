package fi.kuntapeili.benchmark.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Decides which figures a later state of the answers may replace. To whoever kept the earlier figures, the same group before
 * and after is two groups; so the groups of all vintages stand in one ledger, with a column for each different answer of a
 * unit. A group whose answers have changed for fewer contributors than a figure needs keeps the figure that it has.
 *
 * <p>Where contributing is itself protected nothing is replaced: a changed number of answers would tell whom it concerns.
 */
final class LaterVintage {
    private final DisclosurePolicy policy;
    private final List<CandidateGroup> groups;
    private final List<Vintage> earlier;
    private final DisclosureRequest now;
    private final VersionedAnswers answers;
    private final Contributions contributions;

    LaterVintage(DisclosurePolicy policy, List<CandidateGroup> groups, List<Vintage> earlier, DisclosureRequest now) {
        this.policy = policy;
        this.groups = groups;
        this.earlier = earlier;
        this.now = now;
        this.answers = new VersionedAnswers(Stream.concat(earlier.stream().map(Vintage::request), Stream.of(now))
                .toList());
        this.contributions = Contributions.of(
                new DisclosureRequest(now.measure(), now.scope(), Applicability.saysNothing(), answers.columns()));
    }

    /** The figures that replace earlier ones or are the first of their group, by group id. Hand-picked groups keep theirs. */
    Map<String, Released> figures() {
        if (tellsByNumber()) {
            return Map.of();
        }
        CellRelease release = new CellRelease(policy);
        Map<String, Released> figures = new LinkedHashMap<>();
        if (now.measure() instanceof Measure.Numeric numeric) {
            Map<CandidateGroup, ReleasedNumbers> fresh = new LinkedHashMap<>();
            admitted().forEach(group -> fresh.put(group, release.numbers(numeric, contributions, group)));
            new MeanRelease(policy, contributions)
                    .of(meansBefore(), fresh)
                    .forEach((group, numbers) -> figures.put(group.id(), numbers));
            return figures;
        }
        Measure.Shares shares = (Measure.Shares) now.measure();
        Map<CandidateGroup, ReleasedShares> fresh = new LinkedHashMap<>();
        admitted()
                .forEach(group -> fresh.put(
                        group, release.shares(shares, contributions, group, DisclosurePolicy.ShareParts.THIRDS)));
        Map<CandidateGroup, ReleasedShares> all = new LinkedHashMap<>();
        shownBefore().forEach(shown -> all.put(shown.group(), (ReleasedShares) shown.figures()));
        all.putAll(fresh);
        if (new ShareRelease(release, shares, contributions).nothingFollows(all)) {
            fresh.forEach((group, cell) -> figures.put(group.id(), cell));
        }
        return figures;
    }

    /**
     * What is released of the newest answers for a hand-picked group beside all that has been shown.
     *
     * @param exposed whether a member is in more hand-picked groups than may have shares
     */
    Disclosure<Released> last(CandidateGroup picked, boolean exposed) {
        CandidateGroup group = columns(picked, earlier.size());
        if (tellsByNumber() || now.scope() == ReleaseScope.GROUP_OF_ALL) {
            return Disclosure.withheld(PublicStatus.CONFIDENTIAL);
        }
        if (contributions.pattern().contributors(group.units())
                < policy.ownSelections().minContributors()) {
            return Disclosure.withheld(PublicStatus.TOO_FEW);
        }
        CellStatus status = ledger().admit(group.units());
        if (status != CellStatus.RELEASED) {
            return Disclosure.withheld(status.publicStatus());
        }
        CellRelease release = new CellRelease(policy);
        if (now.measure() instanceof Measure.Numeric numeric) {
            return Disclosure.shown(release.numbers(numeric, contributions, group));
        }
        if (exposed) {
            return Disclosure.withheld(PublicStatus.CONFIDENTIAL);
        }
        Map<CandidateGroup, ReleasedShares> before = new LinkedHashMap<>();
        shownBefore().forEach(shown -> before.put(shown.group(), (ReleasedShares) shown.figures()));
        return new ShareRelease(release, (Measure.Shares) now.measure(), contributions).beside(before, group);
    }

    private boolean tellsByNumber() {
        return Stream.concat(earlier.stream().map(Vintage::request), Stream.of(now))
                .anyMatch(request -> !(request.applicability() instanceof Applicability.SaysNothing));
    }

    /** Groups of the newest answers that can be shown beside all that has been, with their columns as units. */
    private List<CandidateGroup> admitted() {
        List<CandidateGroup> candidates = groups.stream()
                .filter(group -> group.tier() != GroupTier.OWN_SELECTION)
                .filter(group -> now.scope() == ReleaseScope.EVERY_GROUP || group.tier() == GroupTier.ALL)
                .map(group -> columns(group, earlier.size()))
                .toList();
        GroupLedger shown = ledger();
        List<CandidateGroup> fresh =
                candidates.stream().filter(group -> !shown.holds(group.units())).toList();
        Map<String, CellStatus> decisions =
                GroupLedger.decide(this::ledger, policy.ownSelections().minContributors(), fresh);
        return GroupLedger.inOrder(contributions.pattern(), fresh)
                .filter(group -> decisions.get(group.id()) == CellStatus.RELEASED)
                .toList();
    }

    /** With all that has been shown in view. What was too small in any vintage must stay underivable. */
    private GroupLedger ledger() {
        List<BitSet> tried = new ArrayList<>();
        for (int vintage = 0; vintage <= earlier.size(); vintage++) {
            for (CandidateGroup group : groups) {
                tried.add(answers.of(group.units(), vintage));
            }
        }
        GroupLedger ledger = new GroupLedger(contributions.pattern(), policy.minContributors(), tried);
        shownBefore().forEach(shown -> ledger.remember(shown.group().units()));
        return ledger;
    }

    /** A figure of an earlier vintage, its group with columns as units. */
    private record Shown(CandidateGroup group, Released figures) {}

    private List<Shown> shownBefore() {
        List<Shown> before = new ArrayList<>();
        for (int vintage = 0; vintage < earlier.size(); vintage++) {
            for (CandidateGroup group : groups) {
                Released figures = earlier.get(vintage).shown().get(group.id());
                if (figures != null) {
                    before.add(new Shown(columns(group, vintage), figures));
                }
            }
        }
        return before;
    }

    private List<BitSet> meansBefore() {
        return shownBefore().stream()
                .filter(shown -> shown.figures() instanceof ReleasedNumbers numbers
                        && numbers.mean().isShown())
                .map(shown -> ContributorPattern.intersection(
                        shown.group().units(), contributions.pattern().protectedUnits()))
                .toList();
    }

    private CandidateGroup columns(CandidateGroup group, int vintage) {
        return new CandidateGroup(group.id(), group.tier(), answers.of(group.units(), vintage));
    }
}
