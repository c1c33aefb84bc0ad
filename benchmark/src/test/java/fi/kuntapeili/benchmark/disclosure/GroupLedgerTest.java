package fi.kuntapeili.benchmark.disclosure;

import static fi.kuntapeili.benchmark.disclosure.Situations.POLICY;
import static fi.kuntapeili.benchmark.disclosure.Situations.pattern;
import static fi.kuntapeili.benchmark.disclosure.Situations.range;
import static fi.kuntapeili.benchmark.disclosure.Situations.units;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GroupLedgerTest {
    static Stream<Arguments> situations() {
        return Situations.each("ledgers")
                .map(situation -> Arguments.of(situation.get("situation").asText(), situation));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void decidesAsTheWorkedSituationSays(String name, JsonNode situation) {
        Map<String, BitSet> groups = new LinkedHashMap<>();
        situation
                .get("groups")
                .forEach(group -> groups.put(group.get("name").asText(), units(Situations.ints(group.get("units")))));
        GroupLedger ledger = new GroupLedger(
                pattern(situation.get("units").intValue()),
                situation.get("minContributors").intValue(),
                groups.values());
        situation
                .get("groups")
                .forEach(group -> assertEquals(
                        group.get("status").asText(),
                        ledger.admit(groups.get(group.get("name").asText())).name(),
                        group.get("name").asText()));
    }

    private static GroupLedger ledger(int units) {
        return new GroupLedger(pattern(units), 6, List.of());
    }

    @Test
    void oneUnitSwappedForAnotherIsTooSimilar() {
        GroupLedger ledger = ledger(40);
        assertEquals(CellStatus.RELEASED, ledger.admit(range(0, 12)));
        assertEquals(CellStatus.TOO_SIMILAR, ledger.admit(range(1, 13)));
        assertEquals(CellStatus.RELEASED, ledger.admit(range(3, 15)));
    }

    @Test
    void aNetworkNestedInAnotherNeedsSixMoreMembers() {
        GroupLedger ledger = ledger(40);
        assertEquals(CellStatus.RELEASED, ledger.admit(range(0, 20)));
        assertEquals(CellStatus.TOO_SIMILAR, ledger.admit(range(0, 15)));
        assertEquals(CellStatus.RELEASED, ledger.admit(range(0, 14)));
    }

    @Test
    void disjointGroupsThatCoverAllButAFewLeaveThoseFewDerivable() {
        GroupLedger ledger = ledger(25);
        assertEquals(CellStatus.RELEASED, ledger.admit(range(0, 25)));
        assertEquals(CellStatus.RELEASED, ledger.admit(range(0, 12)));
        assertEquals(CellStatus.SECONDARY, ledger.admit(range(12, 20)));
        assertEquals(CellStatus.RELEASED, ledger.admit(range(12, 19)));
    }

    /** Regions by size classes: what would complete a small cell is withheld, and nothing else. */
    @Test
    void aTwoWayTableWithTwoSmallCellsKeepsTwoMoreBack() {
        int[][] sizes = {{20, 9, 4}, {14, 12, 10}, {11, 3, 8}};
        List<CandidateGroup> groups = new ArrayList<>();
        BitSet[] rows = {new BitSet(), new BitSet(), new BitSet()};
        BitSet[] columns = {new BitSet(), new BitSet(), new BitSet()};
        int next = 0;
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                BitSet cell = range(next, next + sizes[r][c]);
                next += sizes[r][c];
                rows[r].or(cell);
                columns[c].or(cell);
                groups.add(new CandidateGroup("R" + (r + 1) + "S" + (c + 1), GroupTier.CROSSING, cell));
            }
        }
        for (int i = 0; i < 3; i++) {
            groups.add(new CandidateGroup("R" + (i + 1), GroupTier.ATTRIBUTE, rows[i]));
            groups.add(new CandidateGroup("S" + (i + 1), GroupTier.ATTRIBUTE, columns[i]));
        }
        groups.add(Situations.everyone(next));
        Map<String, CellStatus> decisions = GroupLedger.decide(pattern(next), POLICY, groups);
        Map<String, CellStatus> withheld = Map.of(
                "R1S3", CellStatus.TOO_FEW,
                "R3S2", CellStatus.TOO_FEW,
                "R3S3", CellStatus.SECONDARY,
                "R1S2", CellStatus.SECONDARY);
        decisions.forEach(
                (group, status) -> assertEquals(withheld.getOrDefault(group, CellStatus.RELEASED), status, group));
    }

    /** A corrected answer is a new column for the same contributor: the group before and after differ by one. */
    @Test
    void aGroupAfterOneCorrectionIsTooSimilarToItselfBefore() {
        JsonNode situation = Situations.get("correction");
        int size = situation.get("group").intValue();
        int changed = situation.get("changed").intValue();
        List<BitSet> versions = new ArrayList<>();
        for (int unit = 0; unit < changed; unit++) {
            versions.add(units(unit, size + unit));
        }
        ContributorPattern versioned = new ContributorPattern(range(0, size + changed), new BitSet(), versions);
        GroupLedger ledger = new GroupLedger(versioned, 6, List.of());
        assertEquals(CellStatus.RELEASED, ledger.admit(range(0, size)));
        assertEquals(CellStatus.TOO_SIMILAR, ledger.admit(range(changed, size + changed)));
    }

    @Test
    void aGroupThatOnlyAddsOpenMembersToAnotherIsNotShownBesideIt() {
        ContributorPattern pattern = new ContributorPattern(range(0, 12), range(12, 15), List.of());
        GroupLedger ledger = new GroupLedger(pattern, 6, List.of());
        assertEquals(CellStatus.RELEASED, ledger.admit(range(0, 12)));
        assertEquals(CellStatus.TOO_SIMILAR, ledger.admit(range(0, 14)));
    }

    @Test
    void membersWithoutAnswersMakeNoDifference() {
        ContributorPattern pattern = pattern(12);
        GroupLedger ledger = new GroupLedger(pattern, 6, List.of());
        assertEquals(CellStatus.RELEASED, ledger.admit(range(0, 20)));
        assertEquals(CellStatus.RELEASED, ledger.admit(range(0, 14)));
    }

    @Test
    void membersOfOneHoldingCountOnceInADifference() {
        ContributorPattern pattern = new ContributorPattern(range(0, 30), new BitSet(), List.of(range(8, 14)));
        GroupLedger ledger = new GroupLedger(pattern, 6, List.of());
        assertEquals(CellStatus.RELEASED, ledger.admit(range(0, 30)));
        assertEquals(CellStatus.RELEASED, ledger.admit(range(0, 14)));
        assertEquals(CellStatus.TOO_SIMILAR, ledger.admit(range(0, 8)));
    }

    /**
     * The last group leaves unit 18, unit 19 and the six units 20 to 25 behind: eight answers in three blocks, which
     * is enough for outsiders. Who answers for the six is left with the two.
     */
    @Test
    void whoAnswersForSeveralIsAnObserverToo() {
        List<BitSet> before = List.of(
                range(0, 60),
                range(0, 8),
                range(8, 26),
                union(units(18), range(30, 38)),
                union(units(19), range(38, 46)));
        GroupLedger apart = new GroupLedger(pattern(60), 6, List.of());
        GroupLedger together = new GroupLedger(
                new ContributorPattern(range(0, 60), new BitSet(), List.of(range(20, 26))), 6, List.of());
        for (BitSet group : before) {
            assertEquals(CellStatus.RELEASED, apart.admit(group));
            assertEquals(CellStatus.RELEASED, together.admit(group));
        }
        assertEquals(CellStatus.RELEASED, apart.admit(range(0, 18)));
        assertEquals(CellStatus.SECONDARY, together.admit(range(0, 18)));
    }

    /**
     * Everything together leaves the difference of unit 18 and of unit 19 with the six units 20 to 25. Who answers for the six
     * is left with the difference of the two, which tells it neither, unless both are answers of one.
     */
    @Test
    void theDifferenceOfTwoOthersTellsAThirdNeither() {
        List<BitSet> groups = List.of(
                union(range(20, 26), range(0, 8)),
                union(units(18), range(30, 38)),
                union(range(30, 38), range(40, 48)),
                union(range(19, 26), range(50, 58)),
                union(range(50, 58), range(40, 48)));
        GroupLedger ofTwo = new GroupLedger(
                new ContributorPattern(range(0, 60), new BitSet(), List.of(range(20, 26))), 6, List.of());
        GroupLedger ofOne = new GroupLedger(
                new ContributorPattern(range(0, 60), new BitSet(), List.of(range(20, 26), units(18, 19))),
                6,
                List.of());
        for (BitSet group : groups.subList(0, 4)) {
            assertEquals(CellStatus.RELEASED, ofTwo.admit(group));
            assertEquals(CellStatus.RELEASED, ofOne.admit(group));
        }
        assertEquals(CellStatus.RELEASED, ofTwo.admit(groups.get(4)));
        assertEquals(CellStatus.SECONDARY, ofOne.admit(groups.get(4)));
    }

    /** Unit 18 and unit 19 stand against the same six: each of the two takes its own answer and has the other's. */
    @Test
    void theDifferenceOfTwoTellsEachOfThemTheOther() {
        GroupLedger ledger = ledger(60);
        assertEquals(CellStatus.RELEASED, ledger.admit(union(units(18), range(30, 38))));
        assertEquals(CellStatus.RELEASED, ledger.admit(union(range(30, 38), range(40, 48))));
        assertEquals(CellStatus.RELEASED, ledger.admit(union(units(19), range(50, 58))));
        assertEquals(CellStatus.SECONDARY, ledger.admit(union(range(50, 58), range(40, 48))));
    }

    /**
     * Seven are each in a region of their own, and a network has the rest of all seven regions. Nothing smaller than the seven
     * follows; they are told if they are a group that was withheld for being seven.
     */
    @Test
    void aGroupThatIsTooSmallIsNotToldByTheRestOfOthers() {
        List<BitSet> regions = new ArrayList<>();
        BitSet network = new BitSet();
        for (int unit = 0; unit < 7; unit++) {
            BitSet rest = range(10 + 8 * unit, 18 + 8 * unit);
            network.or(rest);
            regions.add(union(units(unit), rest));
        }
        GroupLedger withheld = new GroupLedger(pattern(70), 8, List.of(range(0, 7)));
        GroupLedger nothing = new GroupLedger(pattern(70), 8, List.of());
        for (BitSet region : regions) {
            assertEquals(CellStatus.RELEASED, withheld.admit(region));
            assertEquals(CellStatus.RELEASED, nothing.admit(region));
        }
        assertEquals(CellStatus.SECONDARY, withheld.admit(network));
        assertEquals(CellStatus.RELEASED, nothing.admit(network));
    }

    private static BitSet union(BitSet... sets) {
        BitSet all = new BitSet();
        for (BitSet set : sets) {
            all.or(set);
        }
        return all;
    }

    @Test
    void aHandPickedGroupNeedsTen() {
        List<CandidateGroup> groups = List.of(
                Situations.everyone(40),
                new CandidateGroup("nine", GroupTier.OWN_SELECTION, range(0, 9)),
                new CandidateGroup("ten", GroupTier.OWN_SELECTION, range(10, 20)));
        Map<String, CellStatus> decisions = GroupLedger.decide(pattern(40), POLICY, groups);
        assertEquals(CellStatus.TOO_FEW, decisions.get("nine"));
        assertEquals(CellStatus.RELEASED, decisions.get("ten"));
    }

    @Test
    void whoPicksAGroupIsToldHowFarItIsFromAnotherAndNeverWhich() {
        List<CandidateGroup> groups =
                List.of(Situations.everyone(40), new CandidateGroup("size", GroupTier.ATTRIBUTE, range(0, 15)));
        assertEquals(new Admission.TooFew(10), GroupLedger.admission(pattern(40), POLICY, groups, range(0, 9)));
        assertEquals(new Admission.TooSimilar(5), GroupLedger.admission(pattern(40), POLICY, groups, range(0, 14)));
        assertEquals(new Admission.TooSimilar(2), GroupLedger.admission(pattern(40), POLICY, groups, range(0, 19)));
        assertEquals(new Admission.Admitted(), GroupLedger.admission(pattern(40), POLICY, groups, range(0, 21)));
        assertEquals(new Admission.Admitted(), GroupLedger.admission(pattern(40), POLICY, groups, range(0, 15)));
    }

    /** Three groups that leave a pair: each of the two would learn the other's answer. */
    @Test
    void aPickedGroupThatLeavesAPairBehindIsRefusedWithoutAReason() {
        List<CandidateGroup> groups = List.of(
                Situations.everyone(60),
                new CandidateGroup("a", GroupTier.NETWORK, range(0, 12)),
                new CandidateGroup("b", GroupTier.NETWORK, range(12, 24)));
        assertEquals(new Admission.Confidential(), GroupLedger.admission(pattern(60), POLICY, groups, range(0, 22)));
    }

    @Test
    void groupsArePickedOneAfterTheOtherAndTheFirstStays() {
        List<CandidateGroup> groups = List.of(
                Situations.everyone(60),
                new CandidateGroup("own_9", GroupTier.OWN_SELECTION, range(0, 12)),
                new CandidateGroup("own_10", GroupTier.OWN_SELECTION, range(0, 14)));
        Map<String, CellStatus> decisions = GroupLedger.decide(pattern(60), POLICY, groups);
        assertEquals(CellStatus.RELEASED, decisions.get("own_9"));
        assertEquals(CellStatus.TOO_SIMILAR, decisions.get("own_10"));
    }

    @Test
    void anEarlierTierIsNeverGivenUpForALaterOneHoweverLarge() {
        List<CandidateGroup> groups = List.of(
                new CandidateGroup("network", GroupTier.NETWORK, range(0, 20)),
                new CandidateGroup("region", GroupTier.ATTRIBUTE, range(0, 16)));
        Map<String, CellStatus> decisions = GroupLedger.decide(pattern(40), POLICY, groups);
        assertEquals(CellStatus.RELEASED, decisions.get("region"));
        assertEquals(CellStatus.TOO_SIMILAR, decisions.get("network"));
    }
}
