package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankSetsTest {

    /** Estimates 10, 8, 5 with error 1: differences are certain beyond 2 * sqrt(2) = 2.83. */
    @Test
    void withAKnownCriticalValueRanksAreCounted() {
        double[] estimates = {10, 8, 5};
        double[] errors = {1, 1, 1};
        assertEquals(new RankInterval(1, 2), RankSets.core(estimates, errors, 0, 2));
        assertEquals(new RankInterval(1, 2), RankSets.core(estimates, errors, 1, 2));
        assertEquals(new RankInterval(3, 3), RankSets.core(estimates, errors, 2, 2));
        assertEquals(new RankInterval(1, 3), RankSets.core(estimates, errors, 1, 3));
    }

    /** With equal errors the critical values are known: the studentised range, and Dunnett's test against one. */
    @ParameterizedTest
    @CsvSource({"2, 1.95996, 1.95996", "5, 2.72777, 2.44177", "10, 3.16368, 2.68622"})
    void theBootstrapMeetsTabulatedCriticalValues(int units, double range, double againstOne) {
        double[] errors = new double[units];
        Arrays.fill(errors, 3);
        RankSets sets = RankSets.of(new double[units], errors, 80_000, 17);
        assertEquals(range, sets.critical(Comparisons.eitherWay(errors), 0.95), 0.02);
        assertEquals(againstOne, sets.critical(Comparisons.eitherWay(errors, 0), 0.95), 0.02);
        assertEquals(range, sets.critical(Comparisons.ahead(errors), 0.95), 0.02);
    }

    /** Hospital A with no death in 47 operations may be anywhere from first to seventh of twelve. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aSmallHospitalWithoutDeathsIsNotCertainlyTheBest(long seed) {
        List<List<String>> hospitals = Samples.rows("surgical.csv").toList();
        double[] survival = new double[12];
        double[] errors = new double[12];
        for (int i = 0; i < 12; i++) {
            double operations = Double.parseDouble(hospitals.get(i).get(2));
            double share = (Double.parseDouble(hospitals.get(i).get(1)) + 0.5) / (operations + 1);
            survival[i] = 1 - share;
            errors[i] = Math.sqrt(share * (1 - share) / operations);
        }
        RankSets sets = RankSets.of(survival, errors, seed);
        assertEquals(new RankInterval(1, 7), sets.marginal(0, 0.95));
        assertEquals(new RankInterval(8, 12), sets.marginal(7, 0.95));
        assertTrue(sets.simultaneous(0.95).get(0).worst() >= 7);
    }

    @Test
    void whatIsFarApartIsCertain() {
        RankSets sets = RankSets.of(new double[] {5, 50, 500}, new double[] {1, 1, 1}, 1);
        assertEquals(
                List.of(new RankInterval(3, 3), new RankInterval(2, 2), new RankInterval(1, 1)),
                sets.simultaneous(0.95));
        assertEquals(List.of(2), sets.best(1, 0.95));
        assertEquals(List.of(1, 2), sets.best(2, 0.95));
        assertEquals(
                new RankInterval(1, 1),
                RankSets.of(new double[] {7}, new double[] {1}, 1).marginal(0, 0.95));
    }

    /** One clear laggard: without it three units are compared, so the critical value falls from 2.57 to 2.34. */
    @Test
    void stepDownLeavesOutWhatIsAlreadyCertain() {
        double[] errors = {1, 1, 1, 1};
        double[] estimates = {-90, 0, 0.1, 0.2};
        RankSets apart = RankSets.of(estimates, errors, 80_000, 5);
        assertEquals(2.344, apart.critical(Comparisons.eitherWay(errors), 0.95), 0.02);
    }

    /** Once the only pair is certain nothing is left to compare, and the value that made it certain stands: 1.96. */
    @Test
    void theLastCriticalValueStandsWhenAllIsCertain() {
        double[] errors = {1, 1};
        RankSets pair = RankSets.of(new double[] {-90, 90}, errors, 80_000, 5);
        assertEquals(1.95996, pair.critical(Comparisons.eitherWay(errors), 0.95), 0.02);
    }

    @Test
    void unitsWithTheSameEstimateAreDrawnInTheOrderOfTheirErrors() {
        double[] ascending = {0.5, 1, 2};
        Comparisons all = Comparisons.eitherWay(ascending);
        RankSets listed = RankSets.of(new double[3], ascending, 1_000, 5);
        RankSets turned = RankSets.of(new double[3], new double[] {2, 1, 0.5}, 1_000, 5);
        assertEquals(listed.critical(all, 0.95), turned.critical(all, 0.95));
    }

    /** Only the three that are not far off are compared in the end, so it shows which draws are theirs. */
    @Test
    void unitsWithTheSameErrorAreDrawnInTheOrderOfTheirEstimates() {
        double[] errors = {1, 1, 1, 1};
        Comparisons all = Comparisons.eitherWay(errors);
        RankSets listed = RankSets.of(new double[] {-90, 0, 0.1, 0.2}, errors, 1_000, 5);
        RankSets turned = RankSets.of(new double[] {0.2, 0.1, 0, -90}, errors, 1_000, 5);
        assertEquals(listed.critical(all, 0.95), turned.critical(all, 0.95));
    }

    @Test
    void drawsNeedNotFillTheLastTask() {
        double[] errors = {1, 1};
        RankSets pair = RankSets.of(new double[2], errors, 20_003, 5);
        assertEquals(1.95996, pair.critical(Comparisons.eitherWay(errors), 0.95), 0.05);
    }

    @Test
    void missingEstimatesAndErrorsAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> RankSets.of(new double[] {1, Double.NaN}, new double[] {1, 1}, 1));
        assertThrows(IllegalArgumentException.class, () -> RankSets.of(new double[] {1, 2}, new double[] {1, 0}, 1));
        assertThrows(IllegalArgumentException.class, () -> RankSets.of(new double[] {1, 2}, new double[] {1}, 1));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameSets() throws Exception {
        double[] estimates = new Random(4).doubles(30).toArray();
        double[] errors = new Random(5).doubles(30, 0.02, 0.3).toArray();
        RankSets sets = RankSets.of(estimates, errors, 8);
        double here = sets.critical(Comparisons.eitherWay(errors), 0.9);
        for (int threads : new int[] {1, 2, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                assertEquals(
                        here,
                        pool.submit(() -> sets.critical(Comparisons.eitherWay(errors), 0.9))
                                .get());
            } finally {
                pool.shutdown();
            }
        }
    }

    @Property(tries = 15)
    void theOrderOfUnitsDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        double[] estimates = random.ints(9, 0, 5).mapToDouble(i -> i).toArray();
        double[] errors = random.doubles(9, 0.3, 1.5).toArray();
        List<Integer> order = new ArrayList<>(IntStream.range(0, 9).boxed().toList());
        Collections.shuffle(order, random);
        List<RankInterval> listed = RankSets.of(estimates, errors, 2_000, 3).simultaneous(0.9);
        List<RankInterval> shuffled = RankSets.of(
                        order.stream().mapToDouble(i -> estimates[i]).toArray(),
                        order.stream().mapToDouble(i -> errors[i]).toArray(),
                        2_000,
                        3)
                .simultaneous(0.9);
        assertEquals(order.stream().map(listed::get).toList(), shuffled);
    }

    @Property(tries = 15)
    void aSetForOneIsNeverWiderThanTheSetInAWholeTable(@ForAll long seed) {
        Random random = new Random(seed);
        double[] estimates = random.doubles(8, 0, 4).toArray();
        double[] errors = random.doubles(8, 0.2, 0.6).toArray();
        RankSets sets = RankSets.of(estimates, errors, 4_000, 3);
        List<RankInterval> table = sets.simultaneous(0.95);
        List<Integer> best = sets.best(2, 0.95);
        for (int unit = 0; unit < 8; unit++) {
            RankInterval own = sets.marginal(unit, 0.95);
            assertTrue(table.get(unit).best() <= own.best()
                    && own.worst() <= table.get(unit).worst());
            assertTrue(table.get(unit).best() > 2 || best.contains(unit));
        }
    }

    /** Truth known: over 200 repeated surveys the whole table of true ranks is missed in about one of ten. */
    @Test
    void setsHoldTheTrueRanksAsOftenAsTheySay() {
        Random random = new Random(99);
        double[] truth = {0, 0.5, 1, 1.5, 2, 2.5};
        double[] errors = {0.3, 0.4, 0.5, 0.3, 0.4, 0.5};
        int held = 0;
        for (int survey = 0; survey < 200; survey++) {
            double[] estimates = IntStream.range(0, 6)
                    .mapToDouble(i -> truth[i] + errors[i] * random.nextGaussian())
                    .toArray();
            List<RankInterval> sets =
                    RankSets.of(estimates, errors, 1_000, survey).simultaneous(0.9);
            held += IntStream.range(0, 6).allMatch(i -> sets.get(i).contains(6 - i)) ? 1 : 0;
        }
        assertTrue(held >= 175, held + " of 200");
    }
}
