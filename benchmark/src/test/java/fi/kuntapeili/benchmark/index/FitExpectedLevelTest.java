package fi.kuntapeili.benchmark.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.index.ExpectedLevelResult.Fitted;
import fi.kuntapeili.benchmark.index.ExpectedLevelResult.Reason;
import fi.kuntapeili.benchmark.index.ExpectedLevelResult.Refused;
import fi.kuntapeili.benchmark.index.UnitLevel.NotScored;
import fi.kuntapeili.benchmark.index.UnitLevel.Scored;
import fi.kuntapeili.benchmark.statistics.Correlation;
import fi.kuntapeili.benchmark.statistics.LimitBand;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FitExpectedLevelTest {
    private static final int UNITS = 200;
    private static final double[] NO_BASE = {};

    private final double[] start = new double[UNITS];
    private final double[] outcome = new double[UNITS];
    private final double[] density = new double[UNITS];

    FitExpectedLevelTest() {
        Random random = new Random(42);
        for (int u = 0; u < UNITS; u++) {
            density[u] = random.nextGaussian();
            start[u] = 50 + 10 * random.nextGaussian() + 3 * density[u];
            outcome[u] = 20 + 0.7 * start[u] + 2 * density[u] + 4 * random.nextGaussian();
        }
    }

    @Test
    void theLineIsFoundOnTheScaleOfTheData() {
        ExpectedLevel.Diagnostics found = fitted(plain()).diagnostics();
        assertEquals(0.7, found.slope(), 0.08);
        assertEquals(found.slope(), found.leastSquaresSlope(), 0.05);
        assertEquals(found.slope(), found.theilSenSlope(), 0.08);
        assertTrue(found.slopeInterval().contains(0.7));
        assertTrue(found.startPredicts());
        assertEquals(UNITS, found.fitted());
        assertTrue(found.conditionNumber() < 3);
    }

    @Test
    void scoresDoNotReturnToWhereUnitsStarted() {
        ExpectedLevel level = fitted(plain());
        double[] scores = level.units().stream()
                .mapToDouble(unit -> ((Scored) unit).score())
                .toArray();
        assertEquals(0, Correlation.of(scores, start), 0.05);
        double[] changes = IntStream.range(0, UNITS)
                .mapToDouble(u -> outcome[u] - start[u])
                .toArray();
        assertTrue(Correlation.of(changes, start) < -0.4);
    }

    @Test
    void aUnitFarAboveIsInTheHighestBandAndDoesNotMoveTheOthers() {
        Scored before = scored(fitted(plain()), 9);
        outcome[0] += 60;
        ExpectedLevel level = fitted(plain());
        Scored far = scored(level, 0);
        assertEquals(LimitBand.FAR_ABOVE, far.band());
        assertTrue(far.observed() > far.outer().upper());
        assertTrue(far.inner().contains(far.expected()));
        assertTrue(level.diagnostics().influential().contains("u0"));
        assertEquals(before.expected(), scored(level, 9).expected(), 0.2);
    }

    @Test
    void aboutOneInTwentyLiesOutsideByChance() {
        long outside = fitted(plain()).units().stream()
                .filter(unit -> ((Scored) unit).band() != LimitBand.WITHIN)
                .count();
        assertTrue(outside >= 3 && outside <= 20, () -> outside + " of " + UNITS);
    }

    @Test
    void whoMissesSomethingOrStartedAtTheCeilingIsNotScored() {
        start[3] = Double.NaN;
        density[4] = Double.NaN;
        start[5] = 75;
        ExpectedLevel level = fitted(input(start, outcome, List.of(density), 75, Double.NaN));
        assertEquals(
                new NotScored("u3", UnitLevel.Reason.MISSING), level.units().get(3));
        assertEquals(
                new NotScored("u4", UnitLevel.Reason.MISSING), level.units().get(4));
        assertEquals(
                new NotScored("u5", UnitLevel.Reason.AT_CEILING), level.units().get(5));
        assertEquals(UNITS - 2, level.diagnostics().fitted());
        assertEquals("u6", level.units().get(6).unit());
    }

    @Test
    void anUnreliableStartMeansASteeperSlope() {
        ExpectedLevel.Diagnostics found =
                fitted(input(start, outcome, List.of(density), Double.NaN, 0.8)).diagnostics();
        assertEquals(found.slope() / 0.8, found.correctedSlope(), 1e-12);
        assertTrue(Double.isNaN(fitted(plain()).diagnostics().correctedSlope()));
        assertThrows(IllegalArgumentException.class, () -> input(start, outcome, List.of(density), Double.NaN, 1.2));
    }

    @Test
    void aStartThatSaysNothingIsSaidToSayNothing() {
        Random random = new Random(7);
        double[] noise = random.doubles(UNITS).toArray();
        assertFalse(fitted(input(start, noise, List.of(), Double.NaN, Double.NaN))
                .diagnostics()
                .startPredicts());
    }

    @Test
    void tooLittleToGoByIsRefused() {
        assertEquals(Reason.TOO_FEW_UNITS, refused(first(49, 0)));
        assertEquals(Reason.TOO_FEW_PER_PREDICTOR, refused(first(59, 3)));
        assertInstanceOf(Fitted.class, FitExpectedLevel.of(first(60, 3)));
    }

    @Test
    void predictorsThatSayTheSameAreRefused() {
        double[] twice = Arrays.stream(density).map(v -> 2 * v + 1).toArray();
        assertEquals(Reason.DEPENDENT_PREDICTORS, refused(with(density, twice)));
        assertEquals(Reason.DEPENDENT_PREDICTORS, refused(with(new double[UNITS])));
        double[] nearly = IntStream.range(0, UNITS)
                .mapToDouble(u -> density[u] + 0.01 * Math.sin(u))
                .toArray();
        assertEquals(Reason.ILL_CONDITIONED, refused(with(density, nearly)));
    }

    @Test
    void aUnitUnlikeTheOthersIsListedAndTheOthersAreScored() {
        density[0] = 8;
        ExpectedLevel level = fitted(plain());
        assertEquals(
                new NotScored("u0", UnitLevel.Reason.UNLIKE_OTHERS),
                level.units().get(0));
        Scored other = scored(level, 1);
        assertEquals(other.score(), other.distance() / other.deviation(), 1e-12);
        assertEquals(1.97, level.innerReach(), 0.01);
        assertEquals(3.13, level.outerReach(), 0.01);
        assertEquals(other.inner().upper(), other.expected() + level.innerReach() * other.deviation(), 1e-9);
    }

    @Test
    void aUnitThatDecidesAloneIsRefused() {
        density[0] = 500;
        assertEquals(Reason.ONE_UNIT_DECIDES, refused(plain()));
    }

    @Test
    void outcomesWithoutNoiseAreRefused() {
        double[] exact = Arrays.stream(start).map(v -> 2 * v).toArray();
        assertEquals(Reason.NO_NOISE, refused(input(start, exact, List.of(), Double.NaN, Double.NaN)));
        assertEquals(Reason.NO_NOISE, refused(input(start, new double[UNITS], List.of(), Double.NaN, Double.NaN)));
    }

    @Test
    void limitsOfSharesStayBetweenNoneAndAll() {
        double[] base = new double[UNITS];
        Arrays.fill(base, 40);
        double[] early = Arrays.stream(start)
                .map(v -> Math.rint(Math.min(40, Math.max(0, v - 20))) / 40)
                .toArray();
        double[] late = Arrays.stream(outcome)
                .map(v -> Math.rint(Math.min(40, Math.max(0, v - 20))) / 40)
                .toArray();
        ExpectedLevelInput shares =
                new ExpectedLevelInput(names(UNITS), early, late, base, List.of(), OutcomeScale.LOGIT, 1, Double.NaN);
        for (UnitLevel unit : fitted(shares).units()) {
            if (unit instanceof Scored scored) {
                assertTrue(scored.outer().lower() >= 0 && scored.outer().upper() <= 1);
                assertTrue(scored.inner().contains(scored.expected()));
            } else {
                assertInstanceOf(NotScored.class, unit);
            }
        }
        assertTrue(fitted(shares)
                .units()
                .contains(new NotScored(names(UNITS).get(indexOf(early, 1)), UnitLevel.Reason.AT_CEILING)));
    }

    @Test
    void scalesGoThereAndBack() {
        for (double share : new double[] {0, 0.25, 1}) {
            assertEquals(share, OutcomeScale.LOGIT.from(OutcomeScale.LOGIT.to(share, 20), 20), 1e-12);
        }
        assertEquals(7, OutcomeScale.LOGARITHM.from(OutcomeScale.LOGARITHM.to(7, 0), 0), 1e-12);
        assertTrue(Double.isNaN(OutcomeScale.LOGARITHM.to(0, 0)));
        assertTrue(Double.isNaN(OutcomeScale.LOGIT.to(1.5, 20)));
        assertTrue(Double.isNaN(OutcomeScale.LOGIT.to(0.5, 0)));
    }

    private ExpectedLevelInput plain() {
        return input(start, outcome, List.of(density), Double.NaN, Double.NaN);
    }

    private ExpectedLevelInput with(double[]... structure) {
        return input(start, outcome, List.of(structure), Double.NaN, Double.NaN);
    }

    private ExpectedLevelInput first(int units, int covariates) {
        Random random = new Random(3);
        List<double[]> structure = IntStream.range(0, covariates)
                .mapToObj(c -> random.doubles(units).toArray())
                .toList();
        return input(Arrays.copyOf(start, units), Arrays.copyOf(outcome, units), structure, Double.NaN, Double.NaN);
    }

    private static ExpectedLevelInput input(
            double[] start, double[] outcome, List<double[]> structure, double ceiling, double reliability) {
        return new ExpectedLevelInput(
                names(start.length), start, outcome, NO_BASE, structure, OutcomeScale.PLAIN, ceiling, reliability);
    }

    private static List<String> names(int units) {
        return IntStream.range(0, units).mapToObj(u -> "u" + u).toList();
    }

    private static int indexOf(double[] values, double value) {
        return IntStream.range(0, values.length)
                .filter(i -> values[i] == value)
                .findFirst()
                .orElseThrow();
    }

    private static Scored scored(ExpectedLevel level, int unit) {
        return (Scored) level.units().get(unit);
    }

    private static ExpectedLevel fitted(ExpectedLevelInput input) {
        return assertInstanceOf(Fitted.class, FitExpectedLevel.of(input)).level();
    }

    private static Reason refused(ExpectedLevelInput input) {
        return assertInstanceOf(Refused.class, FitExpectedLevel.of(input)).reason();
    }
}
