package fi.kuntapeili.benchmark.disclosure;

import static fi.kuntapeili.benchmark.disclosure.Situations.POLICY;
import static fi.kuntapeili.benchmark.disclosure.Situations.everyone;
import static fi.kuntapeili.benchmark.disclosure.Situations.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shares after answers were corrected, and groups that are picked then. */
class LaterSharesTest {
    private static final List<CandidateGroup> GROUPS =
            List.of(everyone(60), new CandidateGroup("size", GroupTier.ATTRIBUTE, range(0, 20)));

    /** Every third said yes, except that those from one unit up to another say something else now. */
    private static DisclosureRequest said(ReleaseScope scope, int turnedTo) {
        return new DisclosureRequest(
                Measure.yesNo(),
                scope,
                Applicability.saysNothing(),
                IntStream.range(0, 60)
                        .mapToObj(unit -> Contribution.yesNo(unit, unit % 3 == 0 ^ unit < turnedTo))
                        .toList());
    }

    private static DisclosureRequest said(int turnedTo) {
        return said(ReleaseScope.EVERY_GROUP, turnedTo);
    }

    private static Vintage frozen(DisclosureRequest request) {
        Map<String, Released> shown = new HashMap<>();
        new DisclosureControl(POLICY, GROUPS)
                .release(request)
                .forEach((group, cell) -> cell.figure().ifPresent(figures -> shown.put(group, figures)));
        return new Vintage(request, shown);
    }

    private static Map<String, Released> later(int turnedTo) {
        return new DisclosureControl(POLICY, GROUPS).releaseLater(List.of(frozen(said(0))), said(turnedTo));
    }

    @Test
    void sixWhoSaySomethingElseReplaceTheSharesOfTheirGroups() {
        assertEquals(Map.of(), later(5));
        Map<String, Released> figures = later(12);
        assertEquals(Set.of("all", "size"), figures.keySet());
        assertEquals(
                new DisclosureControl(POLICY, GROUPS)
                        .release(said(12))
                        .get("size")
                        .figure()
                        .orElseThrow(),
                figures.get("size"));
    }

    @Test
    void whereOnlyAllHaveFiguresNoOtherGroupGetsAny() {
        DisclosureRequest before = said(ReleaseScope.GROUP_OF_ALL, 0);
        Map<String, Released> figures = new DisclosureControl(POLICY, GROUPS)
                .releaseLater(List.of(frozen(before)), said(ReleaseScope.GROUP_OF_ALL, 12));
        assertEquals(Set.of("all"), figures.keySet());
    }

    private static Disclosure<Released> picked(DisclosureRequest now, List<CandidateGroup> picks) {
        List<CandidateGroup> groups = new ArrayList<>(GROUPS);
        groups.addAll(picks);
        Vintage frozen =
                frozen(new DisclosureRequest(now.measure(), now.scope(), now.applicability(), said(0).contributions()));
        DisclosureControl control = new DisclosureControl(POLICY, groups);
        Vintage corrected = new Vintage(now, control.releaseLater(List.of(frozen), now));
        return control.releaseLast(List.of(frozen, corrected));
    }

    private static CandidateGroup pick(String id, int from, int to) {
        return new CandidateGroup(id, GroupTier.OWN_SELECTION, range(from, to));
    }

    @Test
    void aGroupThatIsPickedAfterwardsHasTheSharesOfTheNewAnswers() {
        Disclosure<Released> cell = picked(said(12), List.of(pick("own_1", 0, 30)));
        // Of the first twelve eight say yes now, of the next eighteen six: 14 of 30 is the middle third.
        assertEquals("n=30;share=2/3", cell.figure().orElseThrow().canonical());
    }

    @Test
    void nineAreTooFewToBePicked() {
        assertEquals(Disclosure.withheld(PublicStatus.TOO_FEW), picked(said(12), List.of(pick("own_1", 30, 39))));
        assertTrue(picked(said(12), List.of(pick("own_1", 30, 40))).isShown());
    }

    @Test
    void whereOnlyAllHaveFiguresAPickedGroupHasNone() {
        assertEquals(
                Disclosure.withheld(PublicStatus.CONFIDENTIAL),
                picked(said(ReleaseScope.GROUP_OF_ALL, 12), List.of(pick("own_1", 0, 30))));
    }

    /** The units from 40 on are in one picked group after the other. */
    @Test
    void whoIsInMoreThanEightPickedGroupsHasNoMoreSharesTold() {
        List<CandidateGroup> eight = IntStream.range(0, 8)
                .mapToObj(i -> pick("own_" + i, 40 - i, 60 - i))
                .toList();
        assertTrue(picked(said(12), eight.subList(0, 1)).isShown());
        List<CandidateGroup> nine = new ArrayList<>(eight);
        nine.add(pick("own_8", 0, 60));
        assertEquals(Disclosure.withheld(PublicStatus.CONFIDENTIAL), picked(said(12), nine));
    }
}
