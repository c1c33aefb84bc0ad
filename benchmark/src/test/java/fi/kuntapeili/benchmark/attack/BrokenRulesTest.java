package fi.kuntapeili.benchmark.attack;

import static fi.kuntapeili.benchmark.attack.AttackedWorld.POLICY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.attack.AttackedWorld.Column;
import fi.kuntapeili.benchmark.disclosure.CandidateGroup;
import fi.kuntapeili.benchmark.disclosure.DisclosureControl;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.GroupTier;
import fi.kuntapeili.benchmark.disclosure.Measure;
import fi.kuntapeili.benchmark.disclosure.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Without each rule in turn some attack succeeds: so what finds nothing elsewhere has looked. */
class BrokenRulesTest {
    private static final PublicRules RULES = PublicRules.of(POLICY);
    private final AttackedWorld world = new AttackedWorld(2026);
    private final BrokenRelease broken = new BrokenRelease(world);

    private PublicSurface surface(PublicRules rules, Column column, List<? extends FigureSource> sources) {
        return new PublicSurface(
                rules,
                AttackedWorld.publicly(world.groups),
                List.of(column.indicator()),
                List.of(world.adviser),
                sources);
    }

    private void finds(int attack, PublicSurface surface) {
        finds(attack, Reading.of(surface));
    }

    private void finds(int attack, Reading reading) {
        AttackReport.Result result = AttackSuite.run(attack, reading, world.truth());
        assertTrue(result.tried() > 0);
        assertFalse(result.findings().isEmpty(), result.title());
        assertEquals(0, result.mistaken(), result.title());
    }

    private List<CandidateGroup> withMembers(Column column, int least, int most) {
        return world.groups.stream()
                .filter(group -> {
                    int answers = BrokenRelease.amounts(column, group).length;
                    return answers >= least && answers <= most;
                })
                .toList();
    }

    @Test
    void withoutAMinimumAPairSubtractsItself() {
        Column cost = world.column("cost");
        PublicSurface surface =
                surface(RULES, cost, List.of(BrokenRelease.plainly(cost, withMembers(cost, 1, 5), "median", 2)));
        finds(1, surface);
        finds(
                2,
                surface(
                        RULES.withoutRounding(),
                        cost,
                        List.of(BrokenRelease.plainly(cost, withMembers(cost, 2, 5), "mean", 30))));
    }

    @Test
    void withoutADistanceTwoGroupsAreSubtracted() {
        Column cost = world.column("cost");
        PublicSurface surface = surface(RULES, cost, List.of(broken.eachAlone(cost, POLICY, world.groups)));
        finds(4, surface);
        finds(5, surface);
    }

    @Test
    void aGroupOfAllButAFewIsTakenOutOfAll() {
        Column cost = world.column("cost");
        BitSet few = new BitSet();
        cost.indicator().protectedUnits().stream().limit(3).forEach(few::set);
        CandidateGroup all = world.groups.get(0);
        CandidateGroup most = new CandidateGroup("most", GroupTier.NETWORK, Sets.without(all.units(), few));
        PublicSurface surface = new PublicSurface(
                RULES,
                AttackedWorld.publicly(List.of(all, most)),
                List.of(cost.indicator()),
                List.of(world.adviser),
                List.of(broken.eachAlone(cost, POLICY, List.of(all, most))));
        finds(6, surface);
    }

    @Test
    void groupsOfNeighboursOfEveryUnitOverlapNearlyWholly() {
        Column cost = world.column("cost");
        List<CandidateGroup> around = new ArrayList<>();
        for (int unit = 0; unit < 40; unit++) {
            BitSet units = new BitSet();
            units.set(unit, unit + 15);
            around.add(new CandidateGroup("around " + unit, GroupTier.NEIGHBOURS, units));
        }
        finds(
                15,
                new PublicSurface(
                        RULES,
                        AttackedWorld.publicly(around),
                        List.of(cost.indicator()),
                        List.of(world.adviser),
                        List.of(broken.eachAlone(cost, POLICY, around))));
    }

    @Test
    void groupsThatDifferPairByPairAreSolvedTogether() {
        Column cost = world.column("cost");
        PublicSurface surface = surface(RULES, cost, List.of(broken.eachAlone(cost, POLICY, broken.distinct(cost))));
        assertEquals(
                List.of(),
                AttackSuite.run(4, Reading.of(surface), world.truth()).findings());
        finds(5, surface);
    }

    @Test
    void withoutThePercentRuleTheSecondLargestWorksOutTheLargest() {
        SmallWorld small = new SmallWorld(880, 4, 4, 4, 4, 4, 4, 4).group("all", 0, 8);
        DisclosurePolicy lax = small.policy(1, new BigDecimal("0.10"));
        assertEquals(List.of(), small.run(3, POLICY).findings());
        assertFalse(small.run(3, lax).findings().isEmpty());
    }

    @Test
    void withoutTheTailRuleExtremesAreTold() {
        Column cost = world.column("cost_per_employee");
        finds(
                22,
                surface(
                        RULES.withoutRounding(),
                        cost,
                        List.of(BrokenRelease.plainly(cost, broken.shown(cost), "p10", 30))));
    }

    @Test
    void withoutRoundingWhatIsLeftOfAGroupIsDominated() {
        SmallWorld small = new SmallWorld(540, 4, 4, 4, 4, 4, 4, 100, 100, 100, 100, 100, 100)
                .group("all", 0, 13)
                .group("part", 7, 13);
        assertEquals(List.of(), small.run(3, POLICY).findings());
        assertFalse(small.run(3, small.policy(10, new BigDecimal("0.000000001")))
                .findings()
                .isEmpty());
    }

    @Test
    void withoutRoundingMeansOfGroupsThatDifferByOneAreSolved() {
        Column cost = world.column("cost");
        BitSet most = world.groups.get(0).units();
        most.clear(cost.indicator().protectedUnits().nextSetBit(50));
        List<CandidateGroup> groups = List.of(world.groups.get(0), new CandidateGroup("most", GroupTier.NETWORK, most));
        finds(
                7,
                new PublicSurface(
                        RULES.withoutRounding(),
                        AttackedWorld.publicly(groups),
                        List.of(cost.indicator()),
                        List.of(world.adviser),
                        List.of(BrokenRelease.plainly(cost, groups, "mean", 30))));
    }

    @Test
    void percentagesTellGroupsOfOneMind() {
        Column nearlyAll = world.column("nearly_all");
        PublicSurface surface = surface(
                RULES,
                nearlyAll,
                List.of(BrokenRelease.percentages(nearlyAll, withMembers(world.column("cost"), 3, 12), false)));
        finds(12, surface);
    }

    @Test
    void bandsThatAreNotCheckedTogetherForceAnswers() {
        Column half = world.column("half");
        int[] clique = half.indicator().respondents().stream().limit(16).toArray();
        List<CandidateGroup> groups = atRandom(clique, 60, 7);
        finds(
                8,
                new PublicSurface(
                        RULES,
                        AttackedWorld.publicly(groups),
                        List.of(half.indicator()),
                        List.of(world.adviser),
                        List.of(broken.eachAlone(half, POLICY, groups))));
    }

    private static List<CandidateGroup> atRandom(int[] units, int count, int size) {
        Random random = new Random(3);
        List<CandidateGroup> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BitSet members = new BitSet();
            while (members.cardinality() < size) {
                members.set(units[random.nextInt(units.length)]);
            }
            groups.add(new CandidateGroup("clique " + i, GroupTier.NETWORK, members));
        }
        return groups;
    }

    @Test
    void groupsThatArePickedWithoutLimitsAreSolved() {
        Column half = world.column("half");
        List<CandidateGroup> picked = new ArrayList<>();
        Reading.GroupPicker picker = new Reading.GroupPicker() {
            @Override
            public boolean pick(int organisation, BitSet members) {
                return picked.size() < 30
                        && picked.add(new CandidateGroup("picked " + picked.size(), GroupTier.OWN_SELECTION, members));
            }

            @Override
            public PublicSurface read() {
                return new PublicSurface(
                        RULES,
                        AttackedWorld.publicly(picked),
                        List.of(half.indicator()),
                        List.of(world.adviser),
                        List.of(broken.eachAlone(half, POLICY, picked)));
            }
        };
        finds(14, Reading.of(surface(RULES, half, List.of())).picking(picker));
    }

    @Test
    void twoMeansOfOneAmountAreTwoEquations() {
        Column perEmployee = world.column("cost_per_employee");
        Column cost = world.column("cost");
        PublicSurface surface = world.surface(
                RULES,
                List.of(
                        broken.eachAlone(cost, POLICY, broken.shown(cost)),
                        broken.eachAlone(
                                new Column(
                                        perEmployee.indicator(),
                                        Measure.numericWithMean(Scale.openEnded()),
                                        List.of(),
                                        perEmployee.answers()),
                                POLICY,
                                broken.shown(cost))));
        finds(11, surface);
    }

    @Test
    void openMembersThatAreCountedFillUpAGroup() {
        Column cost = BrokenRelease.pretending(world.column("cost"), false, true);
        finds(
                1,
                surface(
                        RULES,
                        cost,
                        List.of(AttackedWorld.cells(
                                cost,
                                new DisclosureControl(POLICY, world.groups).release(AttackedWorld.request(cost))))));
    }

    @Test
    void anAdviserWhoIsCountedFiveTimesIsLeftWithAFew() {
        List<CandidateGroup> groups = new ArrayList<>();
        BitSet units = (BitSet) world.adviser.clone();
        units.set(1, 5);
        groups.add(new CandidateGroup("advised", GroupTier.NETWORK, units));
        Column half = BrokenRelease.pretending(world.column("half"), true, false);
        finds(
                23,
                new PublicSurface(
                        RULES,
                        AttackedWorld.publicly(groups),
                        List.of(half.indicator()),
                        List.of(world.adviser),
                        List.of(broken.eachAlone(half, POLICY, groups))));
    }

    @Test
    void aMeanOfRatingsTellsASmallGroupOfOneMind() {
        Column rating = world.column("rating");
        finds(
                10,
                surface(
                        RULES.withoutRounding(),
                        rating,
                        List.of(
                                BrokenRelease.plainly(rating, withMembers(rating, 3, 8), "mean", 30),
                                BrokenRelease.plainly(rating, withMembers(rating, 3, 8), "p10", 30))));
    }

    @Test
    void quantilesOfFewLeaveNarrowBounds() {
        Column cost = world.column("cost_per_employee");
        finds(
                9,
                surface(
                        RULES.withoutRounding(),
                        cost,
                        List.of(
                                BrokenRelease.plainly(cost, withMembers(cost, 1, 1), "median", 30),
                                BrokenRelease.plainly(cost, withMembers(cost, 1, 1), "p10", 30))));
    }

    @Test
    void aWeightedShareNamesThoseWhoSaidYes() {
        Column half = world.column("half");
        BitSet eight = new BitSet();
        half.indicator().respondents().stream().limit(8).forEach(eight::set);
        List<CandidateGroup> groups = List.of(new CandidateGroup("small", GroupTier.NETWORK, eight));
        finds(
                13,
                new PublicSurface(
                        RULES,
                        AttackedWorld.publicly(groups),
                        List.of(half.indicator()),
                        List.of(world.adviser),
                        List.of(BrokenRelease.percentages(half, groups, true))));
    }

    @Test
    void aNewReleaseAfterOneCorrectionTellsTheCorrection() {
        Column cost = world.column("cost");
        int unit = cost.indicator().protectedUnits().nextSetBit(30);
        Column later = BrokenRelease.corrected(cost, unit, 9_000_000);
        List<CandidateGroup> shown = broken.shown(cost);
        Reading reading = Reading.of(surface(RULES, cost, List.of(broken.eachAlone(cost, POLICY, shown))))
                .andLater(
                        surface(RULES, cost, List.of(broken.eachAlone(later, POLICY, shown))),
                        Map.of("cost", Sets.of(unit)));
        finds(17, reading);
        finds(18, reading);
    }

    @Test
    void aStatusOfTheEnginesOwnIsAnOracle() {
        Column cost = world.column("cost");
        finds(
                21,
                surface(
                        RULES,
                        cost,
                        List.of(BrokenRelease.tellingWhy(AttackedWorld.cells(
                                cost,
                                new DisclosureControl(POLICY, world.groups).release(AttackedWorld.request(cost)))))));
    }

    @Test
    void figuresThatDoNotExistAreNoticed() {
        Column cost = world.column("cost");
        finds(26, surface(RULES, cost, List.of(BrokenRelease.plainly(cost, broken.shown(cost), "min", 2))));
    }

    @Test
    void twoPlacesThatDecideForThemselvesAreJoined() {
        Column cost = world.column("cost");
        CandidateGroup all = world.groups.get(0);
        BitSet rest = all.units();
        rest.clear(cost.indicator().protectedUnits().nextSetBit(20));
        CandidateGroup nearly = new CandidateGroup("members", GroupTier.NETWORK, rest);
        PublicSurface report = alone(cost, all);
        finds(25, Reading.of(report).andElsewhere(alone(cost, nearly)));
    }

    private PublicSurface alone(Column column, CandidateGroup group) {
        return new PublicSurface(
                RULES,
                AttackedWorld.publicly(List.of(group)),
                List.of(column.indicator()),
                List.of(world.adviser),
                List.of(broken.eachAlone(column, POLICY, List.of(group))));
    }
}
