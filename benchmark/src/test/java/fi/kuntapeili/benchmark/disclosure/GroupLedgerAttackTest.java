package fi.kuntapeili.benchmark.disclosure;

import static fi.kuntapeili.benchmark.disclosure.Situations.POLICY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Attackers who only add and subtract: everything admitted, in exact arithmetic of their own. */
class GroupLedgerAttackTest {

    private record Shown(ContributorPattern pattern, List<BitSet> groups) {
        static Shown of(PeerWorld world, List<Contribution> contributions) {
            ContributorPattern pattern = ContributorPattern.of(contributions);
            Map<String, CellStatus> decisions = GroupLedger.decide(pattern, POLICY, world.groups);
            return new Shown(
                    pattern,
                    world.groups.stream()
                            .filter(group -> decisions.get(group.id()) == CellStatus.RELEASED)
                            .map(group -> ContributorPattern.intersection(group.units(), pattern.protectedUnits()))
                            .toList());
        }
    }

    @Property(tries = 200)
    void admittedGroupsDifferByNobodyOrByAtLeastSix(
            @ForAll long seed, @ForAll @IntRange(min = 8, max = 120) int units) {
        PeerWorld world = new PeerWorld(seed, units, 5, 6);
        Shown shown = Shown.of(world, world.amounts());
        List<BitSet> withNobody = new ArrayList<>(shown.groups());
        withNobody.add(new BitSet());
        for (BitSet a : withNobody) {
            for (BitSet b : withNobody) {
                BitSet difference = (BitSet) a.clone();
                difference.xor(b);
                int contributors = shown.pattern().contributors(difference);
                assertTrue(contributors == 0 || contributors >= 6);
            }
        }
    }

    @Property(tries = 60)
    void noAnswerAndNoPairOfAnswersCanBeSolvedFor(@ForAll long seed, @ForAll @IntRange(min = 12, max = 45) int units) {
        PeerWorld world = new PeerWorld(seed, units, 3, 6);
        Shown shown = Shown.of(world, world.amounts());
        assertNothingSolvable(shown.groups(), shown.pattern().protectedUnits(), units);
    }

    /**
     * Who answers for several units subtracts all of them and must still not solve for one more, nor for the total of two.
     * That two others differ by so much may follow, and tells neither.
     */
    @Property(tries = 60)
    void whoAnswersForSeveralCannotSolveForOthersEither(
            @ForAll long seed, @ForAll @IntRange(min = 12, max = 45) int units) {
        PeerWorld world = new PeerWorld(seed, units, 3, 6);
        Shown shown = Shown.of(world, world.amounts());
        for (BitSet holding : shown.pattern().holdings()) {
            BitSet unknown = (BitSet) shown.pattern().protectedUnits().clone();
            unknown.andNot(holding);
            List<BitSet> reduced = shown.groups().stream()
                    .map(group -> ContributorPattern.intersection(group, unknown))
                    .toList();
            assertNoTotalOfTwo(reduced, unknown, units);
        }
    }

    private static void assertNoTotalOfTwo(List<BitSet> groups, BitSet unknown, int units) {
        int rank = RationalRank.of(groups, units);
        int[] indexes = unknown.stream().toArray();
        for (int i = 0; i < indexes.length; i++) {
            for (int j = i; j < indexes.length; j++) {
                BitSet total = Situations.units(indexes[i], indexes[j]);
                assertEquals(
                        rank + 1,
                        RationalRank.of(with(groups, total), units),
                        "units " + indexes[i] + " and " + indexes[j]);
            }
        }
    }

    private static void assertNothingSolvable(List<BitSet> groups, BitSet unknown, int units) {
        int rank = RationalRank.of(groups, units);
        int[] indexes = unknown.stream().toArray();
        for (int i = 0; i < indexes.length; i++) {
            BitSet one = Situations.units(indexes[i]);
            assertEquals(rank + 1, RationalRank.of(with(groups, one), units), "unit " + indexes[i]);
            for (int j = i + 1; j < indexes.length; j++) {
                int extended = RationalRank.of(with(groups, one, Situations.units(indexes[j])), units);
                assertEquals(rank + 2, extended, "units " + indexes[i] + " and " + indexes[j]);
            }
        }
    }

    private static List<BitSet> with(List<BitSet> groups, BitSet... more) {
        List<BitSet> all = new ArrayList<>(groups);
        all.addAll(List.of(more));
        return all;
    }

    @Property(tries = 100)
    void noGroupWithheldForItsSizeCanBeSolvedFor(@ForAll long seed, @ForAll @IntRange(min = 12, max = 80) int units) {
        PeerWorld world = new PeerWorld(seed, units, 4, 4);
        Shown shown = Shown.of(world, world.amounts());
        int rank = RationalRank.of(shown.groups(), units);
        for (CandidateGroup group : world.groups) {
            BitSet closed = ContributorPattern.intersection(
                    group.units(), shown.pattern().protectedUnits());
            int contributors = shown.pattern().contributors(closed);
            if (contributors > 0 && contributors < 6) {
                assertEquals(rank + 1, RationalRank.of(with(shown.groups(), closed), units), group.id());
            }
        }
    }

    @Property(tries = 50)
    void decisionsDoNotDependOnTheOrderInWhichGroupsAreListed(@ForAll long seed) {
        PeerWorld world = new PeerWorld(seed, 60, 4, 6);
        ContributorPattern pattern = ContributorPattern.of(world.amounts());
        assertEquals(
                GroupLedger.decide(pattern, POLICY, world.groups),
                GroupLedger.decide(pattern, POLICY, world.shuffled(world.groups)));
    }
}
