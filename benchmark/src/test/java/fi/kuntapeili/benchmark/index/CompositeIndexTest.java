package fi.kuntapeili.benchmark.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.statistics.RankInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompositeIndexTest {
    private static final double NA = Double.NaN;

    @Test
    void pillarsAreWeightedMeansOfScoresAndTheIndexOfPillars() {
        IndexData data = new IndexData(
                List.of("x"),
                Map.of(
                        "a",
                        new double[] {10},
                        "b",
                        new double[] {40},
                        "c",
                        new double[] {30},
                        "d",
                        new double[] {20},
                        "e",
                        new double[] {70}));
        IndexScore score = CompositeIndex.of(Indices.twoPillars(Method.GOALPOSTS_ARITHMETIC), data)
                .scores()
                .get(0);
        assertEquals(30, score.pillars().get(0).score(), 1e-12);
        assertEquals(40, score.pillars().get(1).score(), 1e-12);
        assertEquals((2 * 30 + 40) / 3.0, score.index(), 1e-12);
        assertFalse(score.incomplete());
    }

    @Test
    void theGeometricMeanForgivesAWeaknessOnlyInPart() {
        IndexData data = new IndexData(
                List.of("even", "uneven", "nothing"),
                Map.of("a", new double[] {50, 100, 0}, "b", new double[] {50, 0, 0}));
        List<IndexScore> scores = CompositeIndex.of(
                        Indices.oneIndicatorEach(Method.GOALPOSTS_GEOMETRIC, "a", "b"), data)
                .scores();
        assertEquals(50.5, scores.get(0).index(), 1e-12);
        assertEquals(10, scores.get(1).index(), 1e-12);
        assertEquals(1, scores.get(2).index(), 1e-12);
    }

    @Test
    void theRawGeometricMeanTakesAmountsAboveZeroAndTheInverseOfWhatIsBad() {
        IndexDefinition definition = new IndexDefinition(
                List.of(new Pillar(
                        "p",
                        1,
                        List.of(
                                Indices.indicator("a", 1),
                                new IndexIndicator("b", 1, new Treatment.AsItIs(), new Goalposts(100, 0))))),
                Method.RAW_GEOMETRIC);
        IndexData data =
                new IndexData(List.of("x", "y", "z"), Map.of("a", new double[] {8, 1, 0}, "b", new double[] {2, 4, 1}));
        List<IndexScore> scores = CompositeIndex.of(definition, data).scores();
        assertEquals(2, scores.get(0).index(), 1e-12);
        assertEquals(0.5, scores.get(1).index(), 1e-12);
        assertTrue(Double.isNaN(scores.get(2).index()));
    }

    @Test
    void aPillarNeedsSixtyFivePerCentOfItsWeightAndTheRestStandsIn() {
        IndexData data = new IndexData(
                List.of("without c", "without b", "without all of one"),
                Map.of(
                        "a",
                        new double[] {10, 10, NA},
                        "b",
                        new double[] {40, NA, NA},
                        "c",
                        new double[] {NA, 30, NA},
                        "d",
                        new double[] {20, 20, 20},
                        "e",
                        new double[] {70, 70, 70}));
        List<IndexScore> scores = CompositeIndex.of(Indices.twoPillars(Method.GOALPOSTS_ARITHMETIC), data)
                .scores();
        assertEquals(30, scores.get(0).pillars().get(0).score(), 1e-12);
        assertTrue(scores.get(0).incomplete());
        assertTrue(Double.isNaN(scores.get(1).pillars().get(0).score()));
        assertEquals(40, scores.get(1).pillars().get(1).score(), 1e-12);
        assertTrue(Double.isNaN(scores.get(1).index()));
        assertTrue(Double.isNaN(scores.get(2).index()));
    }

    @Test
    void exactlySixtyFivePerCentIsEnough() {
        IndexDefinition definition = new IndexDefinition(
                List.of(new Pillar("p", 1, List.of(Indices.indicator("a", 0.65), Indices.indicator("b", 0.35)))),
                Method.GOALPOSTS_ARITHMETIC);
        IndexData data =
                new IndexData(List.of("x", "y"), Map.of("a", new double[] {80, NA}, "b", new double[] {NA, 80}));
        List<IndexScore> scores = CompositeIndex.of(definition, data).scores();
        assertEquals(80, scores.get(0).index(), 1e-12);
        assertTrue(Double.isNaN(scores.get(1).index()));
    }

    @Test
    void anIndicatorWithoutSpreadIsDroppedWhereSpreadIsTheScale() {
        IndexData data =
                new IndexData(Indices.names(4), Map.of("a", new double[] {1, 2, 3, 6}, "b", new double[] {5, 5, 5, 5}));
        CompositeIndex index = CompositeIndex.of(Indices.oneIndicatorEach(Method.Z_ARITHMETIC, "a", "b"), data);
        assertEquals(List.of("b"), index.dropped());
        assertEquals(1, index.scores().get(3).pillars().size());
        assertTrue(index.scores().get(3).index() > 1);
    }

    @Test
    void tiesShareTheBestRankAfterRounding() {
        assertEquals(
                List.of(2, 1, 2, 0, 4),
                Arrays.stream(CompetitionRanks.of(new double[] {0.1 + 0.2, 0.9, 0.3, NA, 0.2}))
                        .boxed()
                        .toList());
    }

    @Test
    void aUnitThatIsBestThroughoutIsFirstUnderAllWeights() {
        IndexData data = Indices.random(3, 40, 0);
        data.columns().values().forEach(column -> column[7] = 100.5);
        IndexRank first = CompositeIndex.of(Indices.twoPillars(Method.Z_ARITHMETIC), data)
                .ranks(1)
                .get(0);
        assertEquals("unit 7", first.unit());
        assertEquals(new RankInterval(1, 1), first.interval());
        assertEquals(1, first.medianRank());
        assertEquals(1, first.topQuarter());
    }

    @Test
    void unitsWithoutIndexHaveNoRankAndDoNotCount() {
        IndexData data = Indices.random(5, 30, 0.15);
        CompositeIndex index = CompositeIndex.of(Indices.twoPillars(Method.GOALPOSTS_ARITHMETIC), data);
        long without = index.scores().stream()
                .filter(score -> Double.isNaN(score.index()))
                .count();
        List<IndexRank> ranks = index.ranks(9);
        assertTrue(without > 0);
        assertEquals(30 - without, ranks.size());
        assertTrue(ranks.stream().allMatch(rank -> rank.interval().worst() <= ranks.size()));
    }

    @Test
    void aRankOutsideItsIntervalCannotBeMade() {
        assertThrows(IllegalArgumentException.class, () -> new IndexRank("x", 1, 5, new RankInterval(1, 4), 2, 0));
    }

    /** Weights only matter where indicators disagree: u0 = (60, 40), u1 = (40, 60) swap in about half of the draws. */
    @Test
    void twoUnitsThatTradeAnIndicatorShareTheirRanks() {
        IndexData data = new IndexData(
                List.of("p", "q", "r"), Map.of("a", new double[] {60, 40, 0}, "b", new double[] {40, 60, 0}));
        List<IndexRank> ranks = CompositeIndex.of(Indices.oneIndicatorEach(Method.GOALPOSTS_ARITHMETIC, "a", "b"), data)
                .ranks(4);
        assertEquals(List.of(1, 1, 3), ranks.stream().map(IndexRank::rank).toList());
        assertEquals(new RankInterval(1, 2), ranks.get(0).interval());
        assertEquals(new RankInterval(1, 2), ranks.get(1).interval());
        assertEquals(new RankInterval(3, 3), ranks.get(2).interval());
    }

    @Test
    void leavingOutWhatDecidesMovesRanksAndWhatRepeatsDoesNot() {
        double[] same = {10, 20, 30, 40};
        IndexData data =
                new IndexData(Indices.names(4), Map.of("a", same, "b", same, "c", new double[] {90, 60, 30, 0}));
        CompositeIndex index =
                CompositeIndex.of(Indices.oneIndicatorEach(Method.GOALPOSTS_ARITHMETIC, "a", "b", "c"), data);
        List<CompositeIndex.Removal> removals = index.withoutIndicators();
        assertEquals(0, removals.get(0).meanRankShift());
        assertEquals(2, removals.get(2).meanRankShift());
        assertEquals(2, index.withoutPillars().get(2).meanRankShift());
        assertEquals(Method.values().length - 1, index.alternatives().size());
        IndexDefinition single = Indices.oneIndicatorEach(Method.GOALPOSTS_ARITHMETIC, "a");
        assertTrue(CompositeIndex.of(single, data).withoutIndicators().isEmpty());
    }

    @Test
    void anIndicatorThatRunsAgainstTheOthersHasANegativeEffectiveWeight() {
        double[] same = {10, 20, 30, 40};
        IndexData data =
                new IndexData(Indices.names(4), Map.of("a", same, "b", same, "c", new double[] {40, 30, 20, 10}));
        List<CompositeIndex.EffectiveWeight> weights = CompositeIndex.of(
                        Indices.oneIndicatorEach(Method.GOALPOSTS_ARITHMETIC, "a", "b", "c"), data)
                .effectiveWeights();
        assertEquals(1.0 / 3, weights.get(2).share(), 1e-15);
        assertEquals(1, weights.get(0).correlation(), 1e-12);
        assertEquals(-1, weights.get(2).correlation(), 1e-12);
    }

    /** Two of three indicators prefer the one over the other; ties count half. */
    @Test
    void outrankingCountsIndicatorsWonAndTied() {
        IndexDefinition definition = Indices.oneIndicatorEach(Method.GOALPOSTS_ARITHMETIC, "a", "b", "c");
        IndexData data = new IndexData(
                List.of("x", "y"),
                Map.of("a", new double[] {2, 1}, "b", new double[] {5, 5}, "c", new double[] {0, 90}));
        ScoreTable table = ScoreTable.of(definition, data);
        double[] shares = {0.5, 0.3, 0.2};
        assertEquals(0.65, Outranking.preference(table, shares, 0, 1), 1e-12);
        assertEquals(0.35, Outranking.preference(table, shares, 1, 0), 1e-12);
        double[] balance = Outranking.copeland(table, shares, new double[] {1, 2});
        assertEquals(1, balance[0]);
        assertEquals(-1, balance[1]);
        assertEquals(1, CompositeIndex.of(definition, data).outrankingShift(), 1);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void theOrderOfUnitsDoesNotMatter(Method method) {
        IndexData data = Indices.random(11, 25, 0.05);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 25).boxed().toList());
        Collections.shuffle(order, new Random(2));
        Map<String, double[]> shuffled = new HashMap<>();
        data.columns()
                .forEach((id, column) -> shuffled.put(
                        id, order.stream().mapToDouble(u -> column[u]).toArray()));
        IndexData other = new IndexData(order.stream().map(data.units()::get).toList(), shuffled);
        assertEquals(
                CompositeIndex.of(Indices.twoPillars(method), data).ranks(6),
                CompositeIndex.of(Indices.twoPillars(method), other).ranks(6));
    }

    /** Six hundred units are ranked by sorting, as three hundred are by insertion: each beside a copy of itself ties with it. */
    @Test
    void aCopyOfEveryUnitSharesItsRanksHoweverManyThereAre() {
        IndexData once = Indices.random(13, 300, 0.05);
        Map<String, double[]> twice = new HashMap<>();
        once.columns().forEach((id, column) -> {
            double[] both = Arrays.copyOf(column, 600);
            System.arraycopy(column, 0, both, 300, 300);
            twice.put(id, both);
        });
        List<IndexRank> few = CompositeIndex.of(Indices.twoPillars(Method.GOALPOSTS_ARITHMETIC), once)
                .ranks(5);
        Map<String, IndexRank> many = new HashMap<>();
        CompositeIndex.of(Indices.twoPillars(Method.GOALPOSTS_ARITHMETIC), new IndexData(Indices.names(600), twice))
                .ranks(5)
                .forEach(rank -> many.put(rank.unit(), rank));
        for (IndexRank rank : few) {
            IndexRank doubled = many.get(rank.unit());
            assertEquals(2 * rank.rank() - 1, doubled.rank());
            assertEquals(2 * rank.interval().best() - 1, doubled.interval().best());
            assertEquals(2 * rank.interval().worst() - 1, doubled.interval().worst());
            assertEquals(2 * rank.medianRank() - 1, doubled.medianRank());
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameRanks() throws Exception {
        CompositeIndex index =
                CompositeIndex.of(Indices.twoPillars(Method.GOALPOSTS_ARITHMETIC), Indices.random(8, 60, 0.05));
        List<IndexRank> here = index.ranks(12);
        for (int threads : new int[] {1, 2, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                assertEquals(here, pool.submit(() -> index.ranks(12)).get());
            } finally {
                pool.shutdown();
            }
        }
    }

    @Property(tries = 30)
    void turningAnIndicatorAndItsGoalpostsRoundChangesNothing(@ForAll @LongRange(min = 0, max = 1_000) long seed) {
        IndexData data = Indices.random(seed, 20, 0.1);
        IndexIndicator up = new IndexIndicator("a", 1, new Treatment.AsItIs(), new Goalposts(0, 100));
        IndexIndicator down = new IndexIndicator("a", 1, new Treatment.AsItIs(), new Goalposts(0, -100));
        List<Method> directed = Arrays.stream(Method.values())
                .filter(method -> method != Method.RAW_GEOMETRIC)
                .toList();
        IndexData mirrored = new IndexData(
                data.units(),
                Map.of("a", Arrays.stream(data.column("a")).map(v -> -v).toArray()));
        for (Method method : directed) {
            List<IndexScore> one = scores(up, data, method);
            List<IndexScore> other = scores(down, mirrored, method);
            for (int u = 0; u < 20; u++) {
                assertEquals(one.get(u).index(), other.get(u).index(), 1e-10);
            }
        }
    }

    private static List<IndexScore> scores(IndexIndicator indicator, IndexData data, Method method) {
        Pillar pillar = new Pillar("p", 1, List.of(indicator));
        return CompositeIndex.of(new IndexDefinition(List.of(pillar), method), data)
                .scores();
    }
}
