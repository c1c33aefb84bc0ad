package fi.kuntapeili.benchmark.disclosure;

import static fi.kuntapeili.benchmark.disclosure.Situations.EUROS;
import static fi.kuntapeili.benchmark.disclosure.Situations.POLICY;
import static fi.kuntapeili.benchmark.disclosure.Situations.everyone;
import static fi.kuntapeili.benchmark.disclosure.Situations.pattern;
import static fi.kuntapeili.benchmark.disclosure.Situations.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One more group is picked by hand beside what is shown already. */
class PickedGroupTest {
    private static final Measure AMOUNTS = Measure.numeric(EUROS);

    private static List<Contribution> amounts(int units) {
        return IntStream.range(0, units)
                .mapToObj(unit -> Contribution.number(unit, 1_000 + 37 * unit))
                .toList();
    }

    private static CandidateGroup pick(int from, int to) {
        return new CandidateGroup("own_1", GroupTier.OWN_SELECTION, range(from, to));
    }

    private static Disclosure<Released> beside(
            List<CandidateGroup> groups, CandidateGroup picked, DisclosureRequest request) {
        Map<String, Disclosure<Released>> shown = new DisclosureControl(POLICY, groups).release(request);
        List<CandidateGroup> all = new ArrayList<>(groups);
        all.add(picked);
        return new DisclosureControl(POLICY, all).releaseLast(request, shown);
    }

    @Test
    void tenAreEnoughAndNineAreTooFew() {
        List<CandidateGroup> groups = List.of(everyone(40));
        DisclosureRequest request = DisclosureRequest.of(AMOUNTS, amounts(40));
        assertEquals(Disclosure.withheld(PublicStatus.TOO_FEW), beside(groups, pick(0, 9), request));
        assertTrue(beside(groups, pick(0, 10), request).isShown());
        assertEquals(new Admission.Admitted(), GroupLedger.admission(pattern(40), POLICY, groups, range(0, 10)));
    }

    @Test
    void whereOnlyAllHaveFiguresItHasNone() {
        DisclosureRequest request =
                new DisclosureRequest(AMOUNTS, ReleaseScope.GROUP_OF_ALL, Applicability.saysNothing(), amounts(40));
        assertEquals(
                Disclosure.withheld(PublicStatus.CONFIDENTIAL), beside(List.of(everyone(40)), pick(0, 20), request));
    }

    /** The second differs from the first by five and has no figures, so nothing has to keep its distance from it. */
    @Test
    void whatIsNotShownIsNoReasonToRefuseIt() {
        List<CandidateGroup> groups = List.of(
                everyone(40),
                new CandidateGroup("first", GroupTier.ATTRIBUTE, range(0, 14)),
                new CandidateGroup("second", GroupTier.NETWORK, range(3, 16)));
        DisclosureRequest request = DisclosureRequest.of(AMOUNTS, amounts(40));
        assertEquals(
                PublicStatus.CONFIDENTIAL,
                new DisclosureControl(POLICY, groups)
                        .release(request)
                        .get("second")
                        .status());
        assertTrue(beside(groups, pick(5, 18), request).isShown());
        assertEquals(Disclosure.withheld(PublicStatus.CONFIDENTIAL), beside(groups, pick(2, 14), request));
    }

    /** Of whom the question applies to is protected, so two more are needed than would be. */
    @Test
    void whereTheQuestionAppliesByAProtectedAnswerTwelveAreNeeded() {
        DisclosureRequest request = new DisclosureRequest(
                AMOUNTS, ReleaseScope.EVERY_GROUP, Applicability.followsProtectedAnswer(range(30, 40)), amounts(30));
        assertEquals(Disclosure.withheld(PublicStatus.TOO_FEW), beside(List.of(everyone(40)), pick(0, 11), request));
        assertTrue(beside(List.of(everyone(40)), pick(0, 12), request).isShown());
    }

    /** All of them have unit 0 in common; the ninth has a median, but no share. */
    @Test
    void sharesAreToldWhileAMemberIsInEightPickedGroups() {
        List<Contribution> answers = IntStream.range(0, 100)
                .mapToObj(unit -> Contribution.yesNo(unit, unit % 2 == 0))
                .toList();
        List<CandidateGroup> picks = new ArrayList<>(List.of(everyone(100)));
        for (int i = 0; i < 9; i++) {
            BitSet members = range(1 + 9 * i, 10 + 9 * i);
            members.set(0);
            picks.add(new CandidateGroup("own_" + i, GroupTier.OWN_SELECTION, members));
        }
        assertTrue(lastOf(picks.subList(0, 9), DisclosureRequest.of(Measure.yesNo(), answers))
                .isShown());
        assertEquals(
                Disclosure.withheld(PublicStatus.CONFIDENTIAL),
                lastOf(picks, DisclosureRequest.of(Measure.yesNo(), answers)));
        assertTrue(lastOf(picks, DisclosureRequest.of(AMOUNTS, amounts(100))).isShown());
    }

    private static Disclosure<Released> lastOf(List<CandidateGroup> groups, DisclosureRequest request) {
        Map<String, Disclosure<Released>> shown = new DisclosureControl(POLICY, groups.subList(0, 1)).release(request);
        return new DisclosureControl(POLICY, groups).releaseLast(request, shown);
    }
}
