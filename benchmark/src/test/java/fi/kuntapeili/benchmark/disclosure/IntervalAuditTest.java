package fi.kuntapeili.benchmark.disclosure;

import static fi.kuntapeili.benchmark.disclosure.Situations.POLICY;
import static fi.kuntapeili.benchmark.disclosure.Situations.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy.ShareParts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IntervalAuditTest {

    /** Ten units in three overlapping groups whose bands leave a single count each. */
    @Test
    void bandsThatTogetherLeaveOneAnswerPossibleAreFound() {
        boolean[] yes = {true, true, true, false, false, false, false, true};
        List<BandedGroup> groups = List.of(
                exactly(range(0, 8), 4), exactly(range(0, 7), 3), exactly(range(1, 8), 3), exactly(range(0, 4), 3));
        assertFalse(IntervalAudit.holds(yesNo(yes, groups)));
        assertTrue(IntervalAudit.holds(yesNo(yes, groups.subList(0, 1))));
    }

    /** Three of six said yes: nobody outside knows who, and neither does one of the six. */
    @Test
    void oneGroupAloneNeverTellsWhoSaidWhat() {
        boolean[] half = {true, true, true, false, false, false};
        assertTrue(IntervalAudit.holds(yesNo(half, List.of(exactly(range(0, 6), 3)))));
    }

    /** An outsider cannot tell the two apart; each of the two can. */
    @Test
    void oneOfTwoWhoKnowsItsOwnAnswerKnowsTheOther() {
        boolean[] one = {true, false, true, true, false, false, true, true};
        List<BandedGroup> groups = List.of(exactly(range(0, 2), 1), exactly(range(2, 8), 4));
        assertFalse(IntervalAudit.holds(yesNo(one, groups)));
        assertTrue(IntervalAudit.holds(yesNo(one, groups.subList(1, 2))));
    }

    /** One or two of three said yes. Whoever answered no for two of them knows the third, in one block or in two. */
    @Test
    void whoAnsweredForTwoOfThreeKnowsTheThird() {
        boolean[] yes = {true, false, false, true, true, false, false, true};
        List<BandedGroup> together = List.of(between(range(0, 3), 1, 2));
        List<BandedGroup> apart = List.of(between(range(0, 3), 1, 2), between(range(2, 8), 0, 6));
        for (List<BandedGroup> groups : List.of(together, apart)) {
            assertTrue(IntervalAudit.holds(yesNo(yes, groups)));
            assertTrue(IntervalAudit.holds(advised(yes, groups, 0, 1)), "these differ");
            assertFalse(IntervalAudit.holds(advised(yes, groups, 1, 2)));
        }
    }

    /** One of the first two said yes and both answer through one adviser: each of the two knows the other's answer. */
    @Test
    void whoHasTheSameAdviserIsProtectedFromTheOther() {
        boolean[] yes = {true, false, false, true, true, false, false, true};
        List<BandedGroup> groups = List.of(exactly(range(0, 2), 1), between(range(2, 8), 1, 5));
        assertFalse(IntervalAudit.holds(advised(yes, groups, 0, 1)));
        assertTrue(IntervalAudit.holds(advised(yes, groups.subList(1, 2), 0, 1)));
    }

    private static BandedGroup between(BitSet members, int lowest, int highest) {
        return new BandedGroup(members, List.of(Optional.of(new CountRange(lowest, highest))));
    }

    private static BandedAnswers advised(boolean[] yes, List<BandedGroup> groups, int one, int other) {
        List<Contribution> contributions = IntStream.range(0, yes.length)
                .mapToObj(unit -> Contribution.yesNo(unit, yes[unit])
                        .answeredThrough(unit == one || unit == other ? "adviser" : ""))
                .toList();
        return BandedAnswers.of(
                (Measure.Shares) Measure.yesNo(),
                Contributions.of(DisclosureRequest.of(Measure.yesNo(), contributions)),
                groups);
    }

    /**
     * Of options that exclude each other one band tells about the next: where a third chose each of the first two and
     * another third the last, nothing is left for the others.
     */
    @Test
    void optionsThatExcludeEachOtherArePutTogether() {
        List<Contribution> contributions = IntStream.range(0, 6)
                .mapToObj(unit -> Contribution.choice(unit, 2))
                .toList();
        List<Optional<CountRange>> nobodyForTheFirstTwo = List.of(
                Optional.of(new CountRange(0, 1)),
                Optional.of(new CountRange(0, 1)),
                Optional.of(new CountRange(4, 6)));
        Contributions all = Contributions.of(DisclosureRequest.of(Measure.oneOf(3), contributions));
        assertTrue(IntervalAudit.holds(BandedAnswers.of(
                (Measure.Shares) Measure.oneOf(3), all, List.of(new BandedGroup(range(0, 6), nobodyForTheFirstTwo)))));
        List<Optional<CountRange>> onlyTheLast =
                List.of(Optional.of(new CountRange(0, 0)), Optional.of(new CountRange(0, 0)), Optional.empty());
        assertFalse(IntervalAudit.holds(BandedAnswers.of(
                (Measure.Shares) Measure.oneOf(3), all, List.of(new BandedGroup(range(0, 6), onlyTheLast)))));
    }

    /** Whatever the audit lets through, an observer who tries every set of answers finds nobody's. */
    @Property(tries = 1000)
    void whoTriesAllPossibleAnswersFindsWhatTheAuditFinds(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 10) int units,
            @ForAll @IntRange(min = 1, max = 4) int groupCount,
            @ForAll @IntRange(min = 0, max = 2) int slack) {
        Random random = new Random(seed);
        boolean[] yes = new boolean[units];
        for (int unit = 0; unit < units; unit++) {
            yes[unit] = random.nextBoolean();
        }
        List<BandedGroup> groups = new ArrayList<>();
        for (int i = 0; i < groupCount; i++) {
            BitSet members = new BitSet();
            random.ints(units).limit(units).forEach(x -> members.set(Math.floorMod(x, units)));
            int count = (int) members.stream().filter(unit -> yes[unit]).count();
            CountRange range = new CountRange(
                    Math.max(0, count - random.nextInt(slack + 1)),
                    Math.min(members.cardinality(), count + random.nextInt(slack + 1)));
            groups.add(new BandedGroup(members, List.of(Optional.of(range))));
        }
        assertEquals(nobodyIsFound(yes, groups), IntervalAudit.holds(yesNo(yes, groups)));
    }

    /** By enumeration: for an outsider and each unit, both answers of everybody else stay possible. */
    private static boolean nobodyIsFound(boolean[] yes, List<BandedGroup> groups) {
        BitSet covered = new BitSet();
        groups.forEach(group -> covered.or(group.members()));
        for (int observer = -1; observer < yes.length; observer++) {
            int everYes = 0;
            int everNo = 0;
            for (int answers = 0; answers < 1 << yes.length; answers++) {
                if (agrees(answers, groups) && (observer < 0 || (answers >> observer & 1) == (yes[observer] ? 1 : 0))) {
                    everYes |= answers;
                    everNo |= ~answers;
                }
            }
            for (int unit = covered.nextSetBit(0); unit >= 0; unit = covered.nextSetBit(unit + 1)) {
                if (unit != observer && (everYes >> unit & everNo >> unit & 1) == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean agrees(int answers, List<BandedGroup> groups) {
        return groups.stream()
                .allMatch(group -> group.counts().get(0).orElseThrow().includes((int) group.members().stream()
                        .filter(unit -> (answers >> unit & 1) == 1)
                        .count()));
    }

    /** Fifths where nothing follows from them, and nobody is found in what is shown of a whole snapshot. */
    @Property(tries = 12)
    void whatIsReleasedOfASnapshotPassesItsOwnAudit(
            @ForAll long seed, @ForAll @IntRange(min = 50, max = 97) int yesOfHundred) {
        PeerWorld world = new PeerWorld(seed, 120, 6, 5);
        DisclosureRequest request = DisclosureRequest.of(Measure.yesNo(), world.yesOrNo(yesOfHundred));
        Contributions contributions = Contributions.of(request);
        Map<String, Disclosure<Released>> released =
                new DisclosureControl(with(ShareParts.FIFTHS), world.groups).release(request);
        List<BandedGroup> shown = world.groups.stream()
                .filter(group -> released.get(group.id()).isShown())
                .map(group -> BandedGroup.of(CellRelease.counted(contributions, group), (ReleasedShares)
                        released.get(group.id()).figure().orElseThrow()))
                .filter(group -> group.counts().get(0).isPresent())
                .toList();
        assertTrue(IntervalAudit.holds(BandedAnswers.of((Measure.Shares) Measure.yesNo(), contributions, shown)));
    }

    /** Twelve of twelve are in the highest fifth, as are ten of twelve; in a group of nine there are thirds. */
    @Test
    void fifthsNeedTenAnswers() {
        for (int yes = 10; yes <= 12; yes++) {
            assertEquals(new ShareBand(5, 5), band(12, yes, ShareParts.FIFTHS));
        }
        assertEquals(new ShareBand(3, 5), band(12, 6, ShareParts.FIFTHS));
        assertEquals(new ShareBand(3, 3), band(9, 7, ShareParts.FIFTHS));
        assertEquals(new ShareBand(3, 3), band(12, 10, ShareParts.THIRDS));
    }

    private static ShareBand band(int answers, int yes, ShareParts parts) {
        List<Contribution> contributions = IntStream.range(0, answers)
                .mapToObj(unit -> Contribution.yesNo(unit, unit < yes))
                .toList();
        Released released = new DisclosureControl(with(parts), List.of(Situations.everyone(answers)))
                .release(DisclosureRequest.of(Measure.yesNo(), contributions))
                .get("all")
                .figure()
                .orElseThrow();
        return ((ReleasedShares) released).bands().get(0).figure().orElseThrow();
    }

    private static DisclosurePolicy with(ShareParts parts) {
        return new DisclosurePolicy(
                POLICY.minOthers(),
                POLICY.tailMin(),
                POLICY.pPercent(),
                POLICY.safetyZone(),
                POLICY.quantileType(),
                POLICY.rounding(),
                parts,
                POLICY.ownSelections());
    }

    private static BandedGroup exactly(BitSet members, int count) {
        return between(members, count, count);
    }

    private static BandedAnswers yesNo(boolean[] yes, List<BandedGroup> groups) {
        return advised(yes, groups, -1, -1);
    }
}
