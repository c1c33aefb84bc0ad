package fi.kuntapeili.benchmark.disclosure;

import static fi.kuntapeili.benchmark.disclosure.Situations.EUROS;
import static fi.kuntapeili.benchmark.disclosure.Situations.POLICY;
import static fi.kuntapeili.benchmark.disclosure.Situations.everyone;
import static fi.kuntapeili.benchmark.disclosure.Situations.numbers;
import static fi.kuntapeili.benchmark.disclosure.Situations.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whoever is largest in a mean may agree that it is shown; nobody else is protected less. */
class MeanWaiverTest {

    private static double[] amounts(double... first) {
        return amounts(first, 6, 4);
    }

    /** Some amounts, and several alike. */
    private static double[] amounts(double[] first, int others, double each) {
        double[] all = Arrays.copyOf(first, first.length + others);
        Arrays.fill(all, first.length, all.length, each);
        return all;
    }

    private static List<Contribution> waived(double[] amounts, int... units) {
        BitSet agreed = new BitSet();
        Arrays.stream(units).forEach(agreed::set);
        return numbers(amounts).stream()
                .map(answer -> answer.waivedForMeans(agreed.get(answer.unit())))
                .toList();
    }

    private static Map<String, Disclosure<Released>> cells(List<CandidateGroup> groups, List<Contribution> answers) {
        return new DisclosureControl(POLICY, groups)
                .release(DisclosureRequest.of(Measure.numericWithMean(EUROS), answers));
    }

    private static ReleasedNumbers all(List<Contribution> answers) {
        return (ReleasedNumbers) cells(List.of(everyone(answers.size())), answers)
                .get("all")
                .figure()
                .orElseThrow();
    }

    private static boolean hasMean(List<Contribution> answers) {
        return all(answers).mean().isShown();
    }

    @Test
    void aMeanThatOneDominatesIsShownWhenThatOneAgrees() {
        assertFalse(hasMean(waived(amounts(880))));
        assertTrue(hasMean(waived(amounts(880), 0)));
    }

    /** What the waived one takes out of the total leaves the next in size, and too little beside it. */
    @Test
    void theNextInSizeIsStillProtectedFromTheOneThatAgreed() {
        assertFalse(hasMean(waived(amounts(new double[] {8800, 600}, 6, 4), 0)));
        assertTrue(hasMean(waived(amounts(new double[] {8800, 600}, 6, 14), 0)));
        assertTrue(hasMean(waived(amounts(new double[] {8800, 600}, 6, 4), 0, 1)));
    }

    @Test
    void theWaiverOfASmallOneChangesNothing() {
        assertFalse(hasMean(waived(amounts(880), 3)));
        assertEquals(all(waived(amounts(90))), all(waived(amounts(90), 3)));
        assertTrue(hasMean(waived(amounts(90))));
    }

    @Test
    void nothingButTheMeanIsShownForAWaiver() {
        ReleasedNumbers without = all(waived(amounts(880)));
        ReleasedNumbers with = all(waived(amounts(880), 0));
        assertEquals(without, with.withoutMean());
        double[] five = amounts(new double[] {880}, 4, 4);
        assertEquals(
                PublicStatus.TOO_FEW,
                cells(List.of(everyone(5)), waived(five, 0, 1, 2, 3, 4))
                        .get("all")
                        .status());
        double[] fiveAndZero = amounts(new double[] {880, 0}, 4, 4);
        assertFalse(hasMean(waived(fiveAndZero, 0)), "six amounts that are not zero, as ever");
    }

    /** The waived one is all that one mean leaves of the other. */
    @Test
    void whatMeansLeaveOfEachOtherMayTellTheOneThatAgreed() {
        double[] parts = amounts(amounts(new double[] {540}, 6, 4), 6, 9.8);
        List<CandidateGroup> groups =
                List.of(everyone(13), new CandidateGroup("part", GroupTier.ATTRIBUTE, range(7, 13)));
        assertEquals(List.of("all"), withMean(groups, waived(parts)));
        assertEquals(List.of("all", "part"), withMean(groups, waived(parts, 0)));
        assertEquals(List.of("all"), withMean(groups, waived(parts, 1, 8)));
    }

    private static List<String> withMean(List<CandidateGroup> groups, List<Contribution> answers) {
        List<String> shown = new ArrayList<>();
        cells(groups, answers)
                .forEach((id, cell) -> cell.figure()
                        .filter(figure -> ((ReleasedNumbers) figure).mean().isShown())
                        .ifPresent(figure -> shown.add(id)));
        return shown;
    }

    /** An adviser's clients are one contributor; it is waived when all of them agreed. */
    @Test
    void whoAnswersThroughAnotherAgreesWithAllOfTheOthers() {
        List<Contribution> together = waived(amounts(600, 280), 0).stream()
                .map(answer -> answer.answeredThrough(answer.unit() < 2 ? "adviser" : ""))
                .toList();
        assertFalse(hasMean(together));
        assertTrue(hasMean(together.stream()
                .map(answer -> answer.unit() < 2 ? answer.waivedForMeans(true) : answer)
                .toList()));
    }

    @Test
    void whatMayBeToldLaterIsNoOtherAnswer() {
        List<CandidateGroup> groups = List.of(everyone(7));
        DisclosureControl control = new DisclosureControl(POLICY, groups);
        DisclosureRequest before = DisclosureRequest.of(Measure.numericWithMean(EUROS), waived(amounts(880)));
        Vintage frozen = new Vintage(
                before,
                Map.of("all", control.release(before).get("all").figure().orElseThrow()));
        DisclosureRequest after = DisclosureRequest.of(Measure.numericWithMean(EUROS), waived(amounts(880), 0));
        assertEquals(Map.of(), control.releaseLater(List.of(frozen), after));
    }

    /** Nobody without a waiver can be estimated closely by anybody, tried for every pair of two. */
    @Property(tries = 500)
    void aMeanIsSafeIfAndOnlyIfNobodyWithoutAWaiverIsEstimatedByAnother(
            @ForAll @Size(min = 2, max = 9) List<@IntRange(min = 1, max = 400) Integer> amounts,
            @ForAll @IntRange(min = 0, max = 511) int agreed) {
        int total = amounts.stream().mapToInt(Integer::intValue).sum();
        boolean told = IntStream.range(0, amounts.size())
                .filter(target -> (agreed >> target & 1) == 0)
                .anyMatch(target -> IntStream.range(0, amounts.size())
                        .filter(other -> other != target)
                        .anyMatch(other ->
                                10 * (total - amounts.get(target) - amounts.get(other)) < amounts.get(target)));
        List<Concentration.Part> parts = IntStream.range(0, amounts.size())
                .mapToObj(unit -> new Concentration.Part(amounts.get(unit), (agreed >> unit & 1) == 1))
                .toList();
        assertEquals(told, new PPercentRule(10).unsafe(Concentration.of(parts)));
    }
}
