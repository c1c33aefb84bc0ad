package fi.kuntapeili.benchmark.disclosure;

import static fi.kuntapeili.benchmark.disclosure.Situations.EUROS;
import static fi.kuntapeili.benchmark.disclosure.Situations.POLICY;
import static fi.kuntapeili.benchmark.disclosure.Situations.everyone;
import static fi.kuntapeili.benchmark.disclosure.Situations.range;
import static fi.kuntapeili.benchmark.disclosure.Situations.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Answers are corrected after their figures have been shown. */
class LaterVintageTest {
    private static final Measure AMOUNTS = Measure.numeric(EUROS);
    private static final List<CandidateGroup> GROUPS = List.of(
            everyone(40),
            new CandidateGroup("size", GroupTier.ATTRIBUTE, range(0, 12)),
            new CandidateGroup("region", GroupTier.ATTRIBUTE, range(20, 38)));
    private static final DisclosureControl CONTROL = new DisclosureControl(POLICY, GROUPS);

    private static List<Contribution> amounts(int units) {
        return IntStream.range(0, units)
                .mapToObj(unit -> Contribution.number(unit, 1_000 + 37 * unit))
                .toList();
    }

    private static List<Contribution> corrected(List<Contribution> before, int from, int to) {
        return before.stream()
                .map(c -> c.unit() >= from && c.unit() < to ? Contribution.number(c.unit(), 9_000 + c.unit()) : c)
                .toList();
    }

    private static DisclosureRequest request(List<Contribution> contributions) {
        return DisclosureRequest.of(AMOUNTS, contributions);
    }

    private static Vintage frozen(DisclosureRequest request) {
        Map<String, Released> shown = new HashMap<>();
        CONTROL.release(request)
                .forEach((group, cell) -> cell.figure().ifPresent(figures -> shown.put(group, figures)));
        return new Vintage(request, shown);
    }

    private static Map<String, Released> later(List<Contribution> before, List<Contribution> after) {
        return CONTROL.releaseLater(List.of(frozen(request(before))), request(after));
    }

    @Test
    void oneCorrectedAnswerReplacesNoFigure() {
        assertEquals(Map.of(), later(amounts(40), corrected(amounts(40), 3, 4)));
    }

    @Test
    void fiveCorrectedAnswersReplaceNoFigureAndSixReplaceThoseOfTheirGroups() {
        assertEquals(Map.of(), later(amounts(40), corrected(amounts(40), 0, 5)));
        Map<String, Released> figures = later(amounts(40), corrected(amounts(40), 0, 6));
        assertEquals(Set.of("all", "size"), figures.keySet());
        Released before = frozen(request(amounts(40))).shown().get("size");
        assertNotEquals(before.canonical(), figures.get("size").canonical());
        assertEquals(
                CONTROL.release(request(corrected(amounts(40), 0, 6)))
                        .get("size")
                        .figure()
                        .orElseThrow(),
                figures.get("size"));
    }

    /** Three in each of two groups: six of all, and yet neither group may move. */
    @Test
    void correctionsSpreadOverGroupsMoveOnlyWhatTheyAreEnoughFor() {
        List<Contribution> after = corrected(corrected(amounts(40), 0, 3), 20, 23);
        assertEquals(Set.of("all"), later(amounts(40), after).keySet());
    }

    /**
     * Nine are corrected, eight in each group: what both groups moved by differs by two corrections. One of these two takes
     * out its own and would be left with how much the other corrected.
     */
    @Test
    void whoCorrectedItsAnswerDoesNotLearnHowMuchAnotherDid() {
        List<CandidateGroup> groups = List.of(
                group("one", units(0), range(2, 9), range(20, 26)),
                group("other", units(1), range(2, 9), range(30, 36)));
        assertEquals(Set.of("one"), replaced(groups, corrected(amounts(40), 0, 9)));
    }

    /**
     * The first four groups say by how much unit 1 differs from units 0 and 2 together. Unit 0 takes itself out and has the
     * difference of two others, which tells it neither and is no reason to keep what it and six more corrected.
     */
    @Test
    void theDifferenceOfTwoOthersStopsNoCorrection() {
        List<CandidateGroup> groups = List.of(
                group("size", units(1), range(3, 9)),
                group("region", range(3, 9), range(9, 15)),
                group("type", units(0, 2), range(15, 21)),
                group("kind", range(9, 15), range(15, 21)),
                group("corrected", units(0), range(21, 27)));
        List<Contribution> after = corrected(corrected(amounts(40), 0, 1), 21, 27);
        assertEquals(Set.of("corrected"), replaced(groups, after));
    }

    private static CandidateGroup group(String id, BitSet... parts) {
        BitSet units = new BitSet();
        Stream.of(parts).forEach(units::or);
        return new CandidateGroup(id, GroupTier.ATTRIBUTE, units);
    }

    /** The groups, all shown before, that have other figures after. */
    private static Set<String> replaced(List<CandidateGroup> groups, List<Contribution> after) {
        DisclosureControl control = new DisclosureControl(POLICY, groups);
        Map<String, Released> shown = new HashMap<>();
        control.release(request(amounts(40)))
                .forEach((group, cell) -> cell.figure().ifPresent(figures -> shown.put(group, figures)));
        assertEquals(groups.size(), shown.size());
        return control.releaseLater(List.of(new Vintage(request(amounts(40)), shown)), request(after))
                .keySet();
    }

    @Test
    void lateAnswersAreCorrectionsToo() {
        assertFalse(later(amounts(36), amounts(40)).containsKey("all"));
        assertTrue(later(amounts(30), amounts(40)).containsKey("all"));
    }

    /** Corrected and corrected back: the first and the third vintage are the same group, which is shown already. */
    @Test
    void aCorrectionTakenBackShowsNothingNew() {
        DisclosureRequest first = request(amounts(40));
        DisclosureRequest second = request(corrected(amounts(40), 0, 6));
        Vintage frozen = frozen(first);
        Vintage once = new Vintage(second, CONTROL.releaseLater(List.of(frozen), second));
        assertEquals(Map.of(), CONTROL.releaseLater(List.of(frozen, once), first));
    }

    /** Six, then one more: the second step alone would be one answer. */
    @Test
    void vintagesAreHeldAgainstEachOneBefore() {
        DisclosureRequest second = request(corrected(amounts(40), 0, 6));
        Vintage frozen = frozen(request(amounts(40)));
        Vintage once = new Vintage(second, CONTROL.releaseLater(List.of(frozen), second));
        assertEquals(Map.of(), CONTROL.releaseLater(List.of(frozen, once), request(corrected(amounts(40), 0, 7))));
    }

    @Test
    void whereContributingTellsSomethingNothingIsReplaced() {
        DisclosureRequest before = new DisclosureRequest(
                AMOUNTS, ReleaseScope.EVERY_GROUP, Applicability.followsProtectedAnswer(range(30, 40)), amounts(30));
        DisclosureRequest after = new DisclosureRequest(
                AMOUNTS, ReleaseScope.EVERY_GROUP, Applicability.followsProtectedAnswer(range(38, 40)), amounts(38));
        assertEquals(Map.of(), CONTROL.releaseLater(List.of(new Vintage(before, Map.of())), after));
    }

    private static DisclosureControl picking(CandidateGroup picked) {
        List<CandidateGroup> groups = new ArrayList<>(GROUPS);
        groups.add(picked);
        return new DisclosureControl(POLICY, groups);
    }

    private static final CandidateGroup PICKED = new CandidateGroup("own_1", GroupTier.OWN_SELECTION, range(0, 30));

    /** Enough changed in it, and yet: what an organisation picked stays what it was. */
    @Test
    void aHandPickedGroupKeepsItsFigures() {
        DisclosureControl control = picking(PICKED);
        DisclosureRequest before = request(amounts(40));
        Map<String, Released> shown = new HashMap<>(frozen(before).shown());
        shown.put(
                PICKED.id(),
                control.releaseLast(before, CONTROL.release(before)).figure().orElseThrow());
        Map<String, Released> figures =
                control.releaseLater(List.of(new Vintage(before, shown)), request(corrected(amounts(40), 0, 6)));
        assertFalse(figures.containsKey(PICKED.id()));
    }

    @Test
    void aGroupPickedLaterIsHeldAgainstWhatWasShownBeforeToo() {
        DisclosureRequest first = request(amounts(40));
        DisclosureRequest second = request(corrected(amounts(40), 0, 6));
        Vintage frozen = frozen(first);
        Vintage once = new Vintage(second, CONTROL.releaseLater(List.of(frozen), second));
        assertTrue(picking(PICKED).releaseLast(List.of(frozen, once)).isShown());
        CandidateGroup likeTheFirst = new CandidateGroup("own_2", GroupTier.OWN_SELECTION, range(0, 12));
        assertTrue(picking(likeTheFirst).releaseLast(List.of(frozen, once)).isShown(), "as it is shown of the second");
        DisclosureRequest third = request(corrected(amounts(40), 0, 7));
        Vintage again = new Vintage(third, Map.of());
        assertFalse(
                picking(likeTheFirst).releaseLast(List.of(frozen, once, again)).isShown(), "one answer more");
    }

    /** Whoever kept the earlier figures cannot take them off the later ones and find fewer than six. */
    @Property(tries = 60)
    void anyTwoFiguresShownOverTimeDifferByNobodyOrBySix(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int changed) {
        PeerWorld world = new PeerWorld(seed, 90, 4, 4);
        List<Contribution> before = world.amounts();
        List<Contribution> after = new ArrayList<>(before);
        for (Contribution each : world.shuffled(before).subList(0, Math.min(changed, before.size()))) {
            after.replaceAll(c -> c.equals(each)
                    ? new Contribution(c.unit(), new Contribution.Given.Amount(123_456), c.open(), c.protectionUnit())
                    : c);
        }
        DisclosureControl control = new DisclosureControl(POLICY, world.groups);
        Map<String, Released> shown = new HashMap<>();
        control.release(request(before))
                .forEach((group, cell) -> cell.figure().ifPresent(figures -> shown.put(group, figures)));
        Map<String, Released> fresh =
                control.releaseLater(List.of(new Vintage(request(before), shown)), request(after));
        for (CandidateGroup group : world.groups) {
            if (fresh.containsKey(group.id()) && shown.containsKey(group.id())) {
                long moved = IntStream.range(0, before.size())
                        .filter(i -> group.units().get(before.get(i).unit())
                                && !before.get(i).open())
                        .filter(i -> !before.get(i).equals(after.get(i)))
                        .mapToObj(i -> before.get(i).protectionUnit().isEmpty()
                                ? "unit " + before.get(i).unit()
                                : before.get(i).protectionUnit())
                        .distinct()
                        .count();
                assertTrue(moved >= 6, group.id() + " moved for " + moved);
            }
        }
    }

    @Test
    void aWaiverHoldsOnlyIfItWasGivenForEveryVintage() {
        Contribution waived = Contribution.number(0, 7).waivedForMeans(true);
        assertTrue(columns(waived, waived).get(0).waived());
        assertEquals(List.of(Contribution.number(0, 7)), columns(waived, Contribution.number(0, 7)));
        assertEquals(List.of(Contribution.number(0, 7)), columns(Contribution.number(0, 7), waived));
    }

    private static List<Contribution> columns(Contribution before, Contribution after) {
        return new VersionedAnswers(List.of(
                        DisclosureRequest.of(AMOUNTS, List.of(before)), DisclosureRequest.of(AMOUNTS, List.of(after))))
                .columns();
    }
}
