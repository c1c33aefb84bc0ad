package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TheilSenTest {

    static Stream<List<String>> resultsOfScipy() {
        return Samples.rows("theil-sen-results.csv");
    }

    @ParameterizedTest
    @MethodSource("resultsOfScipy")
    void agreesWithScipy(List<String> row) {
        TheilSen line =
                TheilSen.fit(numbers(row.get(1)), numbers(row.get(2)), 0.95).orElseThrow();
        Samples.assertClose(row.get(3), line.slope(), 1e-12);
        Samples.assertClose(row.get(4), line.intercept(), 1e-12);
        Samples.assertClose(row.get(5), line.slopes().lower(), 1e-12);
        Samples.assertClose(row.get(6), line.slopes().upper(), 1e-12);
    }

    @Test
    void aQuarterOfWildPointsDoesNotMoveALine() {
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7};
        double[] y = {1, 3, 5, 7, 9, 11, 900, -900};
        assertEquals(2, TheilSen.fit(x, y, 0.95).orElseThrow().slope(), 1e-12);
    }

    @Test
    void withoutTwoDifferentPlacesThereIsNoLine() {
        assertTrue(TheilSen.fit(new double[] {3, 3}, new double[] {1, 2}, 0.95).isEmpty());
        assertTrue(TheilSen.fit(new double[] {3, Double.NaN}, new double[] {1, 2}, 0.95)
                .isEmpty());
        double[] many = new double[TheilSen.MOST_POINTS + 1];
        assertThrows(IllegalArgumentException.class, () -> TheilSen.fit(many, many, 0.95));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
