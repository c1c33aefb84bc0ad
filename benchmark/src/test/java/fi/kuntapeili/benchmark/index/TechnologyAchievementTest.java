package fi.kuntapeili.benchmark.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example that runs through the Handbook of OECD and JRC: 23 countries, eight indicators, ranks as printed there. */
class TechnologyAchievementTest {
    private static final List<String> INDICATORS = List.of(
            "patents", "royalties", "internet", "exports", "telephones", "electricity", "schooling", "university");

    /** Of the index's authors; telephones and electricity are capped at the average of the OECD and on logarithms. */
    private static final List<Goalposts> GOALPOSTS = List.of(
            new Goalposts(0, 994),
            new Goalposts(0, 272.6),
            new Goalposts(0, 232.4),
            new Goalposts(0, 80.8),
            new Goalposts(Math.log10(1), Math.log10(901)),
            new Goalposts(Math.log10(22), Math.log10(6969)),
            new Goalposts(0.8, 12),
            new Goalposts(0.1, 27.4));

    private static final double[] EQUAL = {1, 1, 1, 1, 1, 1, 1, 1};
    private static final double[] BUDGET = {0.11, 0.11, 0.11, 0.18, 0.10, 0.06, 0.15, 0.18};

    private static List<List<String>> rows;
    private static IndexData data;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in =
                TechnologyAchievementTest.class.getResourceAsStream("/vectors/technology-achievement.csv")) {
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",")))
                    .toList();
        }
        Map<String, double[]> columns = new HashMap<>();
        for (int j = 0; j < INDICATORS.size(); j++) {
            int column = j + 1;
            columns.put(
                    INDICATORS.get(j),
                    rows.stream()
                            .mapToDouble(row -> Double.parseDouble(row.get(column)))
                            .toArray());
        }
        data = new IndexData(rows.stream().map(row -> row.get(0)).toList(), columns);
    }

    @Test
    void frozenGoalpostsAndEqualWeightsGiveAllPublishedRanks() {
        assertEquals(published(9), ranks(definition(EQUAL, Method.GOALPOSTS_ARITHMETIC)));
    }

    @Test
    void weightsByBudgetAllocationGiveAllPublishedRanks() {
        assertEquals(published(10), ranks(definition(BUDGET, Method.GOALPOSTS_ARITHMETIC)));
    }

    @Test
    void theGeometricMeanOfRawValuesGivesAllPublishedRanks() {
        assertEquals(published(11), ranks(definition(EQUAL, Method.RAW_GEOMETRIC)));
    }

    @Test
    void withoutTelephonesAndElectricityItGivesAllPublishedRanks() {
        double[] without = {1, 1, 1, 1, 0, 0, 1, 1};
        assertEquals(published(12), ranks(definition(without, Method.GOALPOSTS_ARITHMETIC)));
    }

    /** Sums of rank differences over 23 countries, from NumPy. */
    @Test
    void leavingOutOneIndicatorMovesRanksAsFarAsComputedElsewhere() {
        int[] shifts = {22, 36, 48, 36, 4, 4, 26, 44};
        List<CompositeIndex.Removal> removals = CompositeIndex.of(definition(EQUAL, Method.GOALPOSTS_ARITHMETIC), data)
                .withoutIndicators();
        for (int j = 0; j < shifts.length; j++) {
            assertEquals(INDICATORS.get(j), removals.get(j).left());
            assertEquals(shifts[j] / 23.0, removals.get(j).meanRankShift(), 1e-12);
        }
    }

    /** Goalposts taken from the 23 countries themselves would keep 11 ranks and move Norway from 12th to 4th. */
    @Test
    void goalpostsFromTheSampleWouldMoveRanks() {
        List<Pillar> pillars = INDICATORS.stream()
                .map(id -> {
                    double[] column = data.column(id);
                    Goalposts range = new Goalposts(
                            Arrays.stream(column).min().orElseThrow(),
                            Arrays.stream(column).max().orElseThrow());
                    return new Pillar(id, 1, List.of(new IndexIndicator(id, 1, new Treatment.AsItIs(), range)));
                })
                .toList();
        Map<String, Integer> moved = ranks(new IndexDefinition(pillars, Method.GOALPOSTS_ARITHMETIC));
        assertEquals(4, moved.get("Norway"));
        long kept = published(9).entrySet().stream()
                .filter(entry -> moved.get(entry.getKey()).equals(entry.getValue()))
                .count();
        assertEquals(11, kept);
    }

    /** Scores from 0 to 1 by least and greatest value would take five countries to zero and keep 5 of the printed ranks. */
    @Test
    void aGeometricMeanOfScoresTakesNobodyToZero() {
        int units = rows.size();
        double[] product = new double[units];
        Arrays.fill(product, 1);
        for (String id : INDICATORS) {
            double[] column = data.column(id);
            double least = Arrays.stream(column).min().orElseThrow();
            double range = Arrays.stream(column).max().orElseThrow() - least;
            for (int unit = 0; unit < units; unit++) {
                product[unit] *= (column[unit] - least) / range;
            }
        }
        assertEquals(5, Arrays.stream(product).filter(score -> score == 0).count());
        Map<String, Integer> printed = published(11);
        long kept = IntStream.range(0, units)
                .filter(unit -> printed.get(rows.get(unit).get(0))
                        == 1
                                + Arrays.stream(product)
                                        .filter(other -> other > product[unit])
                                        .count())
                .count();
        assertEquals(5, kept);
        List<IndexScore> scores = CompositeIndex.of(definition(EQUAL, Method.GOALPOSTS_GEOMETRIC), data)
                .scores();
        assertEquals(units, scores.size());
        assertTrue(scores.stream().allMatch(score -> score.index() >= 1), scores::toString);
    }

    @Test
    void ranksOfLeadersAreSurerThanThoseOfTheMiddle() {
        List<IndexRank> ranks = CompositeIndex.of(definition(EQUAL, Method.GOALPOSTS_ARITHMETIC), data)
                .ranks(2001);
        int first = ranks.get(0).interval().worst() - ranks.get(0).interval().best();
        int singapore =
                ranks.get(7).interval().worst() - ranks.get(7).interval().best();
        assertEquals("Finland", ranks.get(0).unit());
        assertEquals("Singapore", ranks.get(7).unit());
        assertTrue(singapore > first, ranks::toString);
    }

    /** Table 36 of the Handbook, from the five countries of its table 35. */
    @Test
    void theOutrankingMatrixOfFiveCountriesIsThePublishedOne() {
        double[][] rows = {
            {187, 125.6, 200.2, 50.7, 3.080, 4.150, 10, 27.4},
            {289, 130, 179.1, 66.2, 2.997, 4.073, 12, 13.9},
            {271, 156.6, 125.8, 59.7, 3.096, 4.145, 11.4, 15.3},
            {994, 64.6, 49, 80.8, 3.003, 3.865, 9.5, 10},
            {779, 9.8, 4.8, 66.7, 2.972, 3.653, 10.8, 23.2}
        };
        double[][] published = {
            {0.5, 0.5, 0.375, 0.75, 0.625},
            {0.5, 0.5, 0.5, 0.625, 0.625},
            {0.625, 0.5, 0.5, 0.75, 0.625},
            {0.25, 0.375, 0.25, 0.5, 0.75},
            {0.375, 0.375, 0.375, 0.25, 0.5}
        };
        Map<String, double[]> columns = new HashMap<>();
        for (int j = 0; j < INDICATORS.size(); j++) {
            int column = j;
            columns.put(
                    INDICATORS.get(j),
                    Arrays.stream(rows).mapToDouble(row -> row[column]).toArray());
        }
        IndexData five = new IndexData(Indices.names(5), columns);
        ScoreTable table = ScoreTable.of(definition(EQUAL, Method.RAW_GEOMETRIC), five);
        for (int one = 0; one < 5; one++) {
            for (int other = 0; other < 5; other++) {
                assertEquals(published[one][other], Outranking.preference(table, EQUAL, one, other), 1e-15);
            }
        }
    }

    private static IndexDefinition definition(double[] weights, Method method) {
        return new IndexDefinition(
                IntStream.range(0, weights.length)
                        .filter(j -> weights[j] > 0)
                        .mapToObj(j -> new Pillar(
                                INDICATORS.get(j),
                                weights[j],
                                List.of(new IndexIndicator(
                                        INDICATORS.get(j), 1, new Treatment.AsItIs(), GOALPOSTS.get(j)))))
                        .toList(),
                method);
    }

    private static Map<String, Integer> ranks(IndexDefinition definition) {
        return CompositeIndex.of(definition, data).ranks(1).stream()
                .collect(Collectors.toMap(IndexRank::unit, IndexRank::rank));
    }

    private static Map<String, Integer> published(int column) {
        return rows.stream().collect(Collectors.toMap(row -> row.get(0), row -> Integer.parseInt(row.get(column))));
    }
}
