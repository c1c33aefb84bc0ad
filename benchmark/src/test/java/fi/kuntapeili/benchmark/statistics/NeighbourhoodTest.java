package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighbourhoodTest {
    private static final double[] EQUAL = {1, 1, 1, 1, 1, 1};
    private static final double[] WEIGHTS = {0.3, 0.1, 0.2, 0.2, 0.1, 0.1};

    @ParameterizedTest
    @ValueSource(strings = {"equal", "weighted", "missing", "uncorrelated"})
    void neighboursAndDistancesAreThoseOfR(String kind) {
        Neighbourhood neighbourhood = neighbourhood(kind);
        double toSum = kind.equals("weighted") ? 1 : Math.sqrt(6);
        Samples.rows("neighbour-results.csv")
                .filter(row -> row.get(0).equals(kind))
                .forEach(row -> {
                    int place = Integer.parseInt(row.get(2));
                    Neighbour found = neighbourhood.nearest(row.get(1), place).get(place - 1);
                    assertEquals(row.get(3), found.unit());
                    Samples.assertClose(row.get(4), found.distance() * toSum, 1e-12);
                });
    }

    private static Neighbourhood neighbourhood(String kind) {
        List<List<String>> rows = Samples.rows(
                        kind.equals("missing") ? "neighbour-units-missing.csv" : "neighbour-units.csv")
                .toList();
        List<double[]> columns = IntStream.rangeClosed(1, 6)
                .mapToObj(column -> rows.stream()
                        .mapToDouble(row -> Double.parseDouble(row.get(column)))
                        .toArray())
                .toList();
        List<double[]> compared =
                kind.equals("uncorrelated") ? UncorrelatedColumns.of(columns).orElseThrow() : columns;
        double[] weights = kind.equals("weighted") ? WEIGHTS : EQUAL;
        List<NeighbourVariable> variables = IntStream.range(0, 6)
                .mapToObj(v -> NeighbourVariable.of(
                        "v" + v,
                        compared.get(v),
                        weights[v],
                        Standardisation.byMean(OrderedSample.of(compared.get(v)))))
                .toList();
        double anyWeight = 0;
        return Neighbourhood.of(rows.stream().map(row -> row.get(0)).toList(), variables, anyWeight);
    }

    /** Of the 235 pairs of a district and one of its five nearest, 65 are not mutual, as in the results of R. */
    @Test
    void moreThanAQuarterOfTheNearestDoNotHaveOneAmongTheirOwnNearest() {
        Neighbourhood neighbourhood = neighbourhood("equal");
        Map<String, Set<String>> five = Samples.rows("neighbour-units.csv")
                .map(row -> row.get(0))
                .collect(Collectors.toMap(unit -> unit, unit -> Set.copyOf(ids(neighbourhood.nearest(unit, 5)))));
        long pairs = five.values().stream().mapToInt(Set::size).sum();
        long oneWay = five.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().filter(near -> !five.get(near).contains(entry.getKey())))
                .count();
        assertEquals(235, pairs);
        assertEquals(65, oneWay);
    }

    @Test
    void meanAndDeviationOfTheVariablesAreThoseOfR() {
        List<List<String>> rows = Samples.rows("neighbour-units.csv").toList();
        List<List<String>> scaling = Samples.rows("neighbour-scaling.csv").toList();
        for (int v = 0; v < 6; v++) {
            int column = v + 1;
            OrderedSample sample = OrderedSample.of(rows.stream()
                    .mapToDouble(row -> Double.parseDouble(row.get(column)))
                    .toArray());
            Samples.assertClose(
                    scaling.get(v).get(1), Standardisation.byMean(sample).centre(), 1e-12);
            Samples.assertClose(
                    scaling.get(v).get(2), Standardisation.byMean(sample).scale(), 1e-12);
            Samples.assertClose(
                    scaling.get(v).get(3), Standardisation.byMedian(sample).centre(), 1e-12);
            Samples.assertClose(
                    scaling.get(v).get(4), Standardisation.byMedian(sample).scale(), 1e-12);
        }
    }

    @Test
    void withLessThanSeventyPerCentOfTheWeightThereIsNoDistance() {
        double[] size = {1, 2, 3, 4};
        double[] density = {5, Double.NaN, 6, 9};
        Neighbourhood light = of(List.of("a", "b", "c", "d"), size, 0.7, density, 0.3);
        Neighbour b = light.nearest("a", 1).get(0);
        assertEquals("b", b.unit());
        assertEquals(0.7, b.comparedWeight(), 1e-15);
        assertEquals(1, b.contributions().size());
        assertEquals("first", b.contributions().get(0).variable());
        assertEquals(1, b.contributions().get(0).share(), 1e-15);
        Neighbourhood heavy = of(List.of("a", "b", "c", "d"), size, 0.69, density, 0.31);
        assertTrue(heavy.nearest("b", 3).isEmpty());
        assertEquals(2, heavy.nearest("a", 3).size());
    }

    @Test
    void weightsCountRelativeToTheirSum() {
        double[] size = {1, 2, 3, 4};
        double[] density = {5, Double.NaN, 6, 9};
        List<String> ids = List.of("a", "b", "c", "d");
        assertEquals(0.7, of(ids, size, 7, density, 3).nearest("a", 1).get(0).comparedWeight(), 1e-15);
        assertTrue(of(ids, size, 6.9, density, 3.1).nearest("b", 3).isEmpty());
        assertEquals(
                of(ids, size, 0.4, density, 0.6).nearest("a", 3).get(0).distance(),
                of(ids, size, 4, density, 6).nearest("a", 3).get(0).distance(),
                1e-15);
    }

    @Test
    void amongChosenUnitsOnlyThoseAreLookedAtAndNeverTheUnitItself() {
        Neighbourhood line =
                of(List.of("a", "b", "c", "d"), new double[] {0, 1, 2, 3}, 1, new double[] {0, 1, 2, 3}, 1);
        assertEquals(List.of("c", "d"), ids(line.nearestAmong("a", List.of("d", "a", "c"))));
    }

    @Test
    void contributionsSayWhatPullsApart() {
        Neighbourhood neighbourhood =
                of(List.of("a", "b", "c"), new double[] {0, 0, 3}, 0.5, new double[] {1, 4, 1}, 0.5);
        Neighbour b = neighbourhood.nearest("a", 2).get(0);
        assertEquals("b", b.unit());
        assertEquals(0, b.contributions().get(0).share());
        assertEquals(1, b.contributions().get(1).share(), 1e-15);
        assertTrue(b.contributions().get(1).difference() > 0);
    }

    @Test
    void tiesGoByIdHoweverTheUnitsWereListed() {
        assertEquals(
                List.of("b", "c"),
                ids(of(List.of("c", "a", "b"), new double[] {2, 1, 0}, 1, new double[] {5, 5, 5}, 1)
                        .nearest("a", 2)));
        assertEquals(
                List.of("b", "c"),
                ids(of(List.of("b", "a", "c"), new double[] {2, 1, 0}, 1, new double[] {5, 5, 5}, 1)
                        .nearest("a", 2)));
    }

    @Test
    void whoeverIsFarFromItsNearestHasNoClosePeers() {
        List<String> ids = IntStream.range(0, 40).mapToObj(i -> "u" + i).toList();
        double[] values =
                IntStream.range(0, 40).mapToDouble(i -> i == 39 ? 60 : i).toArray();
        Neighbourhood neighbourhood = Neighbourhood.of(ids, List.of(NeighbourVariable.of("v", values, 1)));
        double usual = neighbourhood.usualDistance();
        assertTrue(neighbourhood.nearest("u39", 1).get(0).distance() > usual);
        assertFalse(neighbourhood.nearest("u5", 1).get(0).distance() > usual);
    }

    @Test
    void dependentColumnsCannotBeUncorrelated() {
        double[] a = {1, 2, 4, 7};
        double[] twice = {2, 4, 8, 14};
        assertTrue(UncorrelatedColumns.of(List.of(a, twice)).isEmpty());
        double[] gaps = {1, Double.NaN, Double.NaN, 7};
        assertTrue(UncorrelatedColumns.of(List.of(a, gaps)).isEmpty());
    }

    @Test
    void unknownUnitsAndUnusableWeightsAreRefused() {
        Neighbourhood some = of(List.of("a", "b", "c"), new double[] {1, 2, 3}, 1, new double[] {1, 2, 3}, 1);
        assertThrows(IllegalArgumentException.class, () -> some.nearest("x", 1));
        double[] values = {1, 2};
        assertThrows(IllegalArgumentException.class, () -> NeighbourVariable.of("v", values, 0));
        assertThrows(IllegalArgumentException.class, () -> Neighbourhood.of(List.of("a"), List.of()));
    }

    @Property(tries = 50)
    void theOrderOfUnitsDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> ids =
                new ArrayList<>(IntStream.range(0, 12).mapToObj(i -> "u" + i).toList());
        double[] x = random.ints(12, 0, 6).mapToDouble(i -> i).toArray();
        double[] y = random.ints(12, 0, 6).mapToDouble(i -> i).toArray();
        List<Neighbour> listed = of(ids, x, 0.4, y, 0.6).nearest("u3", 5);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
        Collections.shuffle(order, random);
        List<Neighbour> shuffled = of(
                        order.stream().map(ids::get).toList(),
                        order.stream().mapToDouble(i -> x[i]).toArray(),
                        0.4,
                        order.stream().mapToDouble(i -> y[i]).toArray(),
                        0.6)
                .nearest("u3", 5);
        assertEquals(listed, shuffled);
        for (Neighbour neighbour : listed) {
            double shares = neighbour.contributions().stream()
                    .mapToDouble(Neighbour.Contribution::share)
                    .sum();
            assertEquals(neighbour.distance() > 0 ? 1 : 0, shares, 1e-12);
        }
    }

    private static List<String> ids(List<Neighbour> neighbours) {
        return neighbours.stream().map(Neighbour::unit).toList();
    }

    private static Neighbourhood of(List<String> ids, double[] first, double weight, double[] second, double other) {
        return Neighbourhood.of(
                ids,
                List.of(NeighbourVariable.of("first", first, weight), NeighbourVariable.of("second", second, other)));
    }
}
