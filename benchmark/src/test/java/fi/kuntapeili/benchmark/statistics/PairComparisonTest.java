package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PairComparisonTest {

    @Test
    void differencesAreTakenOnTheScaleOfTheQuartiles() {
        assertEquals(2, PairComparison.difference(30, 10, 5, 18.49), 1e-12);
        assertTrue(Double.isNaN(PairComparison.difference(30, 10, 5, 5)));
        assertTrue(Double.isNaN(PairComparison.difference(Double.NaN, 10, 5, 9)));
        assertTrue(Double.isNaN(PairComparison.difference(1, 10, Double.NaN, 9)));
    }

    @Test
    void smallDifferencesAndNoiseAreNoDifference() {
        double[] differences = {0.2, -0.2, 0.19, -0.1, 0.9, -3, Double.NaN};
        double[] noise = {0, 0, 0, 0, 1, 1, 0};
        PairComparison comparison = PairComparison.of(differences, noise);
        assertEquals(new PairComparison(1, 3, 2), comparison);
        assertEquals(6, comparison.compared());
    }

    @Property(tries = 100)
    void theOtherSeesTheSameTurnedRound(@ForAll List<@DoubleRange(min = -2, max = 2) Double> drawn) {
        double[] differences = drawn.stream().mapToDouble(d -> d).toArray();
        double[] turned = Arrays.stream(differences).map(d -> -d).toArray();
        double[] noise = new double[differences.length];
        PairComparison one = PairComparison.of(differences, noise);
        PairComparison other = PairComparison.of(turned, noise);
        assertEquals(other.behind(), one.ahead());
        assertEquals(other.level(), one.level());
        assertEquals(other.ahead(), one.behind());
    }
}
