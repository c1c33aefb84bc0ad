package fi.kuntapeili.benchmark.disclosure;

import static fi.kuntapeili.benchmark.disclosure.Situations.EUROS;
import static fi.kuntapeili.benchmark.disclosure.Situations.POLICY;
import static fi.kuntapeili.benchmark.disclosure.Situations.everyone;
import static fi.kuntapeili.benchmark.disclosure.Situations.numbers;
import static fi.kuntapeili.benchmark.disclosure.Situations.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeanAuditTest {

    /** Which of the groups show a mean, in their own order. */
    private static List<String> withMean(List<CandidateGroup> groups, List<Contribution> answers) {
        Map<String, Disclosure<Released>> cells = new DisclosureControl(POLICY, groups)
                .release(DisclosureRequest.of(Measure.numericWithMean(EUROS), answers));
        return groups.stream()
                .map(CandidateGroup::id)
                .filter(id -> cells.get(id)
                        .figure()
                        .map(figure -> ((ReleasedNumbers) figure).mean().isShown())
                        .orElse(false))
                .toList();
    }

    private static CandidateGroup group(String id, int from, int to) {
        return new CandidateGroup(id, GroupTier.ATTRIBUTE, range(from, to));
    }

    private static double[] amounts(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] times(int count, double amount) {
        double[] same = new double[count];
        Arrays.fill(same, amount);
        return same;
    }

    @Test
    void whatOneMeanLeavesOfAnotherIsNotDominatedEither() {
        List<CandidateGroup> groups = List.of(everyone(13), group("part", 7, 13));
        List<Contribution> answers = numbers(amounts(times(1, 540), times(6, 4), times(6, 9.8)));
        assertEquals(List.of("all"), withMean(groups, answers));
    }

    @Test
    void theOtherFiguresOfTheGroupStay() {
        List<CandidateGroup> groups = List.of(everyone(13), group("part", 7, 13));
        List<Contribution> answers = numbers(amounts(times(1, 540), times(6, 4), times(6, 9.8)));
        ReleasedNumbers part = (ReleasedNumbers) new DisclosureControl(POLICY, groups)
                .release(DisclosureRequest.of(Measure.numericWithMean(EUROS), answers))
                .get("part")
                .figure()
                .orElseThrow();
        assertEquals("n=6;median=10;q1=TOO_FEW;q3=TOO_FEW;p10=TOO_FEW;p90=TOO_FEW;mean=CONFIDENTIAL", part.canonical());
    }

    @Test
    void whatSeveralMeansTogetherLeaveIsNotDominatedEither() {
        List<CandidateGroup> groups =
                List.of(everyone(28), group("a", 0, 7), group("b", 7, 14), group("c", 14, 21), group("d", 21, 28));
        List<Contribution> answers =
                numbers(amounts(times(1, 300), times(6, 3), times(7, 30), times(7, 30), times(7, 30)));
        assertEquals(
                List.of("all", "b", "c"), withMean(groups, answers), "a itself is dominated, and all but b, c and d");
    }

    @Test
    void whoKnowsItsOwnAmountCannotUseItToSubtractAnOverlappingGroup() {
        BitSet overlapping = range(7, 14);
        overlapping.set(20);
        List<CandidateGroup> groups = List.of(
                everyone(60), group("large", 0, 14), new CandidateGroup("over", GroupTier.NETWORK, overlapping));
        double[] amounts = amounts(times(1, 400), times(6, 5), times(7, 40), times(46, 200));
        assertEquals(
                List.of("all", "large"),
                withMean(groups, numbers(amounts)),
                "the one in both knows its own 200, takes the rest of its group from the large one, and is left with 430");
    }

    /** The first half has no mean, so nothing can be taken off that of all, where two of equal size hide each other. */
    @Test
    void aMeanThatIsNotShownTakesNoOtherWithIt() {
        List<CandidateGroup> groups = List.of(everyone(14), group("half", 0, 7));
        List<Contribution> answers = numbers(amounts(times(1, 300), times(6, 3), times(1, 300), times(6, 3)));
        assertEquals(List.of("all"), withMean(groups, answers));
    }

    /** The first and the middle seven are known from before; the last seven are corrected, and one of them dominates them. */
    @Test
    void aMeanOfCorrectedAnswersIsHeldAgainstTheMeansOfBefore() {
        List<CandidateGroup> groups = List.of(group("two", 0, 14), group("first", 0, 7), group("last", 7, 21));
        DisclosureRequest then = DisclosureRequest.of(Measure.numericWithMean(EUROS), numbers(times(21, 50)));
        DisclosureControl control = new DisclosureControl(POLICY, groups);
        Map<String, Released> shown = new HashMap<>();
        control.release(then).forEach((id, cell) -> shown.put(id, cell.figure().orElseThrow()));
        DisclosureRequest now = DisclosureRequest.of(
                Measure.numericWithMean(EUROS), numbers(amounts(times(14, 50), times(1, 540), times(6, 4))));
        Map<String, Released> replaced = control.releaseLater(List.of(new Vintage(then, shown)), now);
        assertEquals(Set.of("last"), replaced.keySet());
        assertFalse(((ReleasedNumbers) replaced.get("last")).mean().isShown());
        assertEquals(List.of("last"), withMean(List.of(groups.get(2)), now.contributions()), "alone it has one");
    }

    /** Two of seven have the same adviser. The smaller of the two would know the larger, which has nearly everything. */
    @Test
    void whoHasTheSameAdviserIsProtectedFromTheOther() {
        List<BitSet> totals = List.of(range(0, 14), range(7, 14));
        Map<Integer, Double> amounts = new HashMap<>();
        for (int unit = 0; unit < 14; unit++) {
            amounts.put(unit, unit == 0 ? 500.0 : unit < 7 ? 5.0 : 40.0);
        }
        amounts.put(1, 60.0);
        ContributorPattern apart = new ContributorPattern(range(0, 14), new BitSet(), List.of());
        ContributorPattern together = new ContributorPattern(range(0, 14), new BitSet(), List.of(range(0, 2)));
        for (ContributorPattern pattern : List.of(apart, together)) {
            MeanAudit audit = new MeanAudit(POLICY, pattern, new TotalledAmounts(amounts, totals));
            assertEquals(range(0, 1), audit.told(range(0, 1)));
        }
    }

    @Test
    void evenAmountsKeepAllTheirMeans() {
        List<CandidateGroup> groups =
                List.of(everyone(28), group("a", 0, 7), group("b", 7, 14), group("c", 14, 21), group("d", 21, 28));
        assertEquals(List.of("all", "a", "b", "c", "d"), withMean(groups, numbers(times(28, 50))));
    }

    @Test
    void aLaterVintageShowsNoMeanThatLeavesADominatedRestOfAnEarlierOne() {
        List<CandidateGroup> groups = List.of(everyone(13), group("part", 7, 13));
        List<Contribution> first = new ArrayList<>(numbers(amounts(times(1, 540), times(6, 4), times(6, 9.8))));
        DisclosureRequest then = DisclosureRequest.of(Measure.numericWithMean(EUROS), first);
        Map<String, Disclosure<Released>> shown = new DisclosureControl(POLICY, groups).release(then);
        Map<String, Released> figures = new HashMap<>();
        shown.forEach((id, cell) -> cell.figure().ifPresent(figure -> figures.put(id, figure)));
        List<Contribution> later = new ArrayList<>(numbers(amounts(times(1, 540), times(6, 4), times(6, 9.9))));
        Map<String, Released> replaced = new DisclosureControl(POLICY, groups)
                .releaseLater(
                        List.of(new Vintage(then, figures)),
                        DisclosureRequest.of(Measure.numericWithMean(EUROS), later));
        replaced.forEach((id, figure) ->
                assertEquals(id.equals("all"), ((ReleasedNumbers) figure).mean().isShown(), id));
    }
}
