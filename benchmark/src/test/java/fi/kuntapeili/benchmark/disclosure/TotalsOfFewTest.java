package fi.kuntapeili.benchmark.disclosure;

import static fi.kuntapeili.benchmark.disclosure.Situations.POLICY;
import static fi.kuntapeili.benchmark.disclosure.Situations.pattern;
import static fi.kuntapeili.benchmark.disclosure.Situations.range;
import static fi.kuntapeili.benchmark.disclosure.Situations.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** A whole without its parts: what is left can be a few, each of them in a group of its own. */
class TotalsOfFewTest {

    private static CandidateGroup group(String id, GroupTier tier, BitSet units) {
        return new CandidateGroup(id, tier, units);
    }

    /** A class of 60 with four parts of 14; those left over are each in a region of 20 of their own. */
    private static List<CandidateGroup> aWholeAndItsParts(int parts, int leftOver) {
        int whole = parts * 14 + leftOver;
        List<CandidateGroup> groups = new ArrayList<>();
        groups.add(group("class", GroupTier.ATTRIBUTE, range(0, whole)));
        for (int part = 0; part < parts; part++) {
            groups.add(group("network" + part, GroupTier.NETWORK, range(part * 14, part * 14 + 14)));
        }
        for (int rest = 0; rest < leftOver; rest++) {
            BitSet region = range(whole + rest * 20, whole + rest * 20 + 20);
            region.set(parts * 14 + rest);
            groups.add(group("region" + rest, GroupTier.ATTRIBUTE, region));
        }
        return groups;
    }

    @Test
    void whatTwoToFiveBlocksLeaveOfAWholeIsNotTold() {
        for (int leftOver = 2; leftOver <= 5; leftOver++) {
            List<CandidateGroup> groups = aWholeAndItsParts(4, leftOver);
            Map<String, CellStatus> decisions = GroupLedger.decide(pattern(200), POLICY, groups);
            assertEquals(CellStatus.SECONDARY, decisions.get("network3"), leftOver + " left over");
            decisions.forEach((id, status) -> assertEquals(!id.equals("network3"), status == CellStatus.RELEASED, id));
        }
    }

    @Test
    void whatSixLeaveIsTold() {
        GroupLedger.decide(pattern(220), POLICY, aWholeAndItsParts(4, 6))
                .forEach((id, status) -> assertEquals(CellStatus.RELEASED, status, id));
    }

    @Test
    void sixOfWhomThreeAnswerThroughOneAdviserAreFour() {
        List<CandidateGroup> groups = aWholeAndItsParts(4, 6);
        ContributorPattern advised = new ContributorPattern(range(0, 220), new BitSet(), List.of(units(56, 57, 58)));
        assertNotEquals(
                CellStatus.RELEASED, GroupLedger.decide(advised, POLICY, groups).get("network3"));
    }

    /** Six blocks are more than are searched for; the adviser of four of them has two left. */
    @Test
    void whoAnswersForFourOfSixIsNotLeftWithTwo() {
        ContributorPattern advised =
                new ContributorPattern(range(0, 220), new BitSet(), List.of(units(56, 57, 58, 59)));
        assertNotEquals(
                CellStatus.RELEASED,
                GroupLedger.decide(advised, POLICY, aWholeAndItsParts(4, 6)).get("network3"));
    }

    @Test
    void aPickedGroupThatWouldTellIsConfidential() {
        List<CandidateGroup> groups = new ArrayList<>(aWholeAndItsParts(4, 4));
        groups.remove(4);
        assertEquals(new Admission.Confidential(), GroupLedger.admission(pattern(200), POLICY, groups, range(42, 56)));
    }

    /** Against everyone who tries all sets of five, in exact fractions of their own. */
    @Property(tries = 40)
    void findsATotalExactlyWhenThereIsOne(@ForAll long seed, @ForAll @IntRange(min = 8, max = 16) int units) {
        PeerWorld world = new PeerWorld(seed, units, 3, 3);
        ContributorPattern everybody = pattern(units);
        LinearAudit audit = LinearAudit.of(everybody, range(0, units), 6);
        List<BitSet> known = new ArrayList<>();
        for (CandidateGroup candidate : world.groups) {
            audit = audit.knowing(candidate.units());
            known.add(candidate.units());
        }
        assertEquals(someTotalOfBlocks(known, units), audit.tellsTotalOfFew());
    }

    /** The same where there are so few groups that many leave no such total. */
    @Property(tries = 60)
    void findsNoneWhereThereIsNone(
            @ForAll long seed,
            @ForAll @IntRange(min = 8, max = 20) int units,
            @ForAll @IntRange(min = 2, max = 5) int groups) {
        PeerWorld world = new PeerWorld(seed, units, 3, 3);
        LinearAudit audit = LinearAudit.of(pattern(units), range(0, units), 6);
        List<BitSet> known = new ArrayList<>();
        for (CandidateGroup candidate : world.shuffled(world.groups).subList(0, groups)) {
            audit = audit.knowing(candidate.units());
            known.add(candidate.units());
        }
        boolean tells = someTotalOfBlocks(known, units);
        Statistics.collect(tells);
        assertEquals(tells, audit.tellsTotalOfFew());
    }

    /** A class, and parts of it that leave three pairs: six are left, in three blocks. */
    @Test
    void threeBlocksOfTwoAreNotFew() {
        List<CandidateGroup> groups = new ArrayList<>();
        groups.add(group("class", GroupTier.ATTRIBUTE, range(0, 48)));
        groups.add(group("network", GroupTier.NETWORK, range(6, 48)));
        for (int pair = 0; pair < 3; pair++) {
            BitSet region = range(60 + 10 * pair, 70 + 10 * pair);
            region.or(range(2 * pair, 2 * pair + 2));
            groups.add(group("region" + pair, GroupTier.ATTRIBUTE, region));
        }
        GroupLedger.decide(pattern(100), POLICY, groups)
                .forEach((id, status) -> assertEquals(CellStatus.RELEASED, status, id));
    }

    private static boolean someTotalOfBlocks(List<BitSet> groups, int units) {
        List<BitSet> blocks = blocks(groups, units);
        int rank = RationalRank.of(groups, units);
        for (int chosen = 0; chosen < 1 << blocks.size(); chosen++) {
            BitSet total = new BitSet();
            for (int block = 0; block < blocks.size(); block++) {
                if ((chosen >> block & 1) == 1) {
                    total.or(blocks.get(block));
                }
            }
            boolean few = total.cardinality() < 6 && Integer.bitCount(chosen) >= 3;
            if (few) {
                List<BitSet> with = new ArrayList<>(groups);
                with.add(total);
                if (RationalRank.of(with, units) == rank) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<BitSet> blocks(List<BitSet> groups, int units) {
        List<BitSet> blocks = new ArrayList<>(List.of(range(0, units)));
        for (BitSet group : groups) {
            List<BitSet> finer = new ArrayList<>();
            for (BitSet block : blocks) {
                BitSet outside = (BitSet) block.clone();
                outside.andNot(group);
                finer.addAll(Arrays.asList(ContributorPattern.intersection(block, group), outside));
            }
            finer.removeIf(BitSet::isEmpty);
            blocks = finer;
        }
        blocks.removeIf(block -> groups.stream().noneMatch(group -> group.intersects(block)));
        return blocks;
    }
}
