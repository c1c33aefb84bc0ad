package fi.kuntapeili.benchmark.disclosure;

import static fi.kuntapeili.benchmark.disclosure.Situations.EUROS;
import static fi.kuntapeili.benchmark.disclosure.Situations.POLICY;
import static fi.kuntapeili.benchmark.disclosure.Situations.forAll;
import static fi.kuntapeili.benchmark.disclosure.Situations.numbers;
import static fi.kuntapeili.benchmark.disclosure.Situations.numbersForAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NumericCellTest {
    private static final Measure WITH_MEAN = Measure.numericWithMean(EUROS);

    static Stream<Arguments> situations() {
        return Situations.each("numericCells")
                .map(situation -> Arguments.of(situation.get("situation").asText(), situation));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void releasesWhatTheWorkedSituationSays(String name, JsonNode situation) {
        Disclosure<Released> cell = forAll(WITH_MEAN, contributions(situation));
        assertEquals(situation.get("status").asText(), cell.status().name());
        if (!cell.isShown()) {
            return;
        }
        ReleasedNumbers numbers = (ReleasedNumbers) cell.figure().orElseThrow();
        assertEquals(situation.get("n").intValue(), numbers.answers().figure().orElseThrow());
        for (Statistic statistic : WITH_MEAN.statistics()) {
            if (statistic != Statistic.N) {
                assertFigure(situation.get(statistic.code()), numbers.figure(statistic), statistic.code());
            }
        }
    }

    private static List<Contribution> contributions(JsonNode situation) {
        Set<Integer> open =
                IntStream.of(Situations.ints(situation.get("open"))).boxed().collect(Collectors.toSet());
        JsonNode values = situation.get("values");
        List<Contribution> contributions = new ArrayList<>();
        for (int unit = 0; unit < values.size(); unit++) {
            if (!values.get(unit).isNull()) {
                contributions.add(Contribution.number(unit, values.get(unit).doubleValue())
                        .visibleByName(open.contains(unit)));
            }
        }
        return contributions;
    }

    private static void assertFigure(JsonNode expected, Disclosure<BigDecimal> actual, String name) {
        if (expected.isNull()) {
            assertFalse(actual.isShown(), name);
        } else {
            assertEquals(
                    0,
                    expected.get("value")
                            .decimalValue()
                            .compareTo(actual.figure().orElseThrow()),
                    name);
        }
    }

    @Test
    void tooFewNonZeroAmountsMakeTheMeanConfidentialAndNotTooFew() {
        ReleasedNumbers numbers = numbersForAll(WITH_MEAN, numbers(0, 0, 0, 0, 0, 120, 80, 0, 40));
        assertEquals(PublicStatus.CONFIDENTIAL, numbers.mean().status());
        assertEquals(PublicStatus.TOO_FEW, numbers.q1().status());
    }

    @Test
    void quartilesNeedTwelveAndTheOuterTenthsThirty() {
        assertFalse(cell(11).q1().isShown());
        assertTrue(cell(12).q1().isShown());
        assertTrue(cell(12).q3().isShown());
        assertFalse(cell(29).p10().isShown());
        assertTrue(cell(30).p10().isShown());
        assertTrue(cell(30).p90().isShown());
    }

    private static ReleasedNumbers cell(int count) {
        return numbersForAll(
                WITH_MEAN,
                numbers(IntStream.range(100, 100 + count).asDoubleStream().toArray()));
    }

    @Test
    void aGiantMakesTheMeanConfidentialAndLeavesTheMedian() {
        ReleasedNumbers numbers = numbersForAll(WITH_MEAN, numbers(100_000, 700, 900, 1_100, 1_300, 1_500, 1_700));
        assertEquals(PublicStatus.CONFIDENTIAL, numbers.mean().status());
        assertEquals(new BigDecimal("1300"), numbers.median().figure().orElseThrow());
    }

    @Test
    void negativeAmountsDominateAsMuchAsPositiveOnes() {
        ReleasedNumbers numbers = numbersForAll(WITH_MEAN, numbers(-100_000, 700, 900, 1_100, 1_300, 1_500, 1_700));
        assertEquals(PublicStatus.CONFIDENTIAL, numbers.mean().status());
    }

    @Test
    void openMembersCannotPadATail() {
        List<Contribution> contributions = new ArrayList<>();
        for (int unit = 0; unit < 12; unit++) {
            contributions.add(
                    Contribution.number(unit, unit < 6 ? unit + 1 : 94 + unit).visibleByName(unit < 6));
        }
        ReleasedNumbers numbers = numbersForAll(WITH_MEAN, contributions);
        assertEquals(12, numbers.answers().figure().orElseThrow());
        assertEquals(PublicStatus.CONFIDENTIAL, numbers.median().status());
    }

    @Test
    void aCoarseScaleHasNoMeanAndItsMedianStandsOnHalves() {
        JsonNode situation = Situations.get("coarseScale");
        Measure rating = Measure.numericWithMean(
                Scale.coarse(BigDecimal.valueOf(situation.get("unit").intValue())));
        double[] values = IntStream.of(Situations.ints(situation.get("values")))
                .asDoubleStream()
                .toArray();
        ReleasedNumbers numbers = numbersForAll(rating, numbers(values));
        assertFalse(rating.statistics().contains(Statistic.MEAN));
        assertFalse(numbers.mean().isShown());
        assertEquals(
                0,
                situation
                        .get("median")
                        .decimalValue()
                        .compareTo(numbers.median().figure().orElseThrow()));
        assertFalse(numbers.canonical().contains(situation.get("forbiddenMean").asText()));
    }

    @Test
    void theMedianBetweenTwoRatingsStaysBetweenThem() {
        Measure rating = Measure.numeric(Scale.coarse(BigDecimal.ONE));
        ReleasedNumbers numbers = numbersForAll(rating, numbers(1, 2, 4, 5, 5, 5));
        assertEquals(new BigDecimal("4.5"), numbers.median().figure().orElseThrow());
    }

    @Test
    void aPercentageHasNoMeanEvenIfOneIsWanted() {
        Measure percentage = Measure.numericWithMean(Scale.bounded());
        assertFalse(percentage.statistics().contains(Statistic.MEAN));
        assertFalse(numbersForAll(percentage, numbers(10, 20, 30, 40, 50, 60))
                .mean()
                .isShown());
    }

    @Test
    void answersGivenThroughOneConsultantCountOnce() {
        List<Contribution> contributions = new ArrayList<>(numbers(118, 131, 140, 152, 160, 171, 180));
        contributions.replaceAll(c -> c.unit() < 2 ? c.answeredThrough("consultant") : c);
        assertTrue(forAll(WITH_MEAN, contributions).isShown());
        contributions.replaceAll(c -> c.unit() < 3 ? c.answeredThrough("consultant") : c);
        assertEquals(PublicStatus.TOO_FEW, forAll(WITH_MEAN, contributions).status());
    }

    @Test
    void amountsOfOneHoldingDominateTogether() {
        double[] amounts = {400, 400, 400, 400, 400, 90, 10, 10, 10, 10, 10};
        List<Contribution> apart = numbers(amounts);
        assertTrue(numbersForAll(WITH_MEAN, apart).mean().isShown());
        List<Contribution> together = apart.stream()
                .map(c -> c.unit() < 5 ? c.answeredThrough("holding") : c)
                .toList();
        assertFalse(numbersForAll(WITH_MEAN, together).mean().isShown());
    }

    @Test
    void inTheSafetyZoneNobodyMakesUpMoreThanAQuarterOfAMean() {
        DisclosurePolicy zone = new DisclosurePolicy(
                5, 3, 10, true, POLICY.quantileType(), POLICY.rounding(), POLICY.shareParts(), POLICY.ownSelections());
        DisclosureRequest request = DisclosureRequest.of(WITH_MEAN, numbers(300, 150, 150, 150, 150, 150, 100));
        assertTrue(meanUnder(POLICY, request).isShown());
        assertFalse(meanUnder(zone, request).isShown());
    }

    private static Disclosure<BigDecimal> meanUnder(DisclosurePolicy policy, DisclosureRequest request) {
        return new DisclosureControl(policy, List.of(Situations.everyone(7)))
                .release(request)
                .get("all")
                .flatMap(cell -> ((ReleasedNumbers) cell).mean());
    }

    @Test
    void zerosThatMeanNotApplicableAreNoContributions() {
        Measure measure = new Measure.Numeric(EUROS, false, true);
        assertEquals(
                PublicStatus.TOO_FEW,
                forAll(measure, numbers(0, 0, 0, 0, 0, 120, 80, 0, 40)).status());
    }

    /**
     * That a figure is shown tells that six gave something. So two more must be there that may have: whoever gave a zero and
     * is protected may, whoever is seen to have given a zero has not.
     */
    @ParameterizedTest
    @CsvSource({"1, 0, false", "2, 0, true", "1, 5, false", "2, 5, true"})
    void zerosThatMeanNotApplicableAreThoseWhoMightHaveContributed(int closed, int open, boolean shown) {
        List<Contribution> answers = new ArrayList<>(numbers(10, 20, 30, 40, 50, 60));
        IntStream.range(6, 6 + closed).forEach(unit -> answers.add(Contribution.number(unit, 0)));
        IntStream.range(8, 8 + open)
                .forEach(unit -> answers.add(Contribution.number(unit, 0).visibleByName(true)));
        assertEquals(
                shown, forAll(new Measure.Numeric(EUROS, false, true), answers).isShown());
    }

    @Test
    void whatIsMeasuredSaysWhichStatisticsThereAre() {
        assertEquals(
                EnumSet.of(Statistic.N, Statistic.MEDIAN, Statistic.Q1, Statistic.Q3, Statistic.P10, Statistic.P90),
                Measure.numeric(EUROS).statistics());
        assertTrue(Measure.numericWithMean(EUROS).statistics().contains(Statistic.MEAN));
        assertEquals(EnumSet.of(Statistic.N, Statistic.SHARE), Measure.yesNo().statistics());
    }

    @Test
    void theUnitOfACoarseScaleIsAboveZero() {
        assertThrows(IllegalArgumentException.class, () -> Scale.coarse(BigDecimal.ZERO));
        assertThrows(IllegalArgumentException.class, () -> Scale.coarse(null));
    }

    /** An error or a log that has a contribution in it says nothing of the answer. */
    @Test
    void theTextOfAContributionNeverHoldsTheAnswer() {
        assertFalse(Contribution.number(1, 4711).toString().contains("4711"));
        assertTrue(Contribution.number(1, 4711).toString().contains("Amount"));
        assertFalse(Contribution.choice(1, 4711).toString().contains("4711"));
        assertTrue(Contribution.choice(1, 4711).toString().contains("Chosen"));
        assertEquals(Contribution.number(1, 0.0), Contribution.number(1, -0.0));
    }

    /** Of 1, 2, ... 9 each by a contributor: two at or beyond a quantile are too few on either side. */
    @ParameterizedTest
    @CsvSource({"2.5, false", "3, true", "7, true", "7.5, false"})
    void aQuantileHasThreeProtectedContributorsOnEitherSide(double quantile, boolean holds) {
        List<TailRule.Span> spans = IntStream.rangeClosed(1, 9)
                .mapToObj(value -> new TailRule.Span(value, value))
                .toList();
        assertEquals(holds, new TailRule(3).holds(quantile, spans));
    }
}
