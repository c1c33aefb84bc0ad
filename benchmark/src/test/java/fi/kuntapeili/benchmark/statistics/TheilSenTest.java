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

    /**
     * Five points at 1 and five at 2, so 25 slopes. With n (n - 1) (2n + 5) = 2 250 less 5 x 4 x 15 for either place, the
     * variance is 1 650 / 18, its root times 1.96 is 18.77: the ends are the slopes of rank (25 - 18.77) / 2 = 3 from below and
     * from above. Least are 15 - 10, 15 - 6 and 21 - 10; greatest 45 - 0, 45 - 1 and 45 - 3. Without the ties it were rank 2.
     */
    @Test
    void pointsAtOnePlaceNarrowTheInterval() {
        double[] x = {1, 1, 1, 1, 1, 2, 2, 2, 2, 2};
        double[] y = {0, 1, 3, 6, 10, 15, 21, 28, 36, 45};
        assertEquals(
                new Interval(11, 42), TheilSen.fit(x, y, 0.95).orElseThrow().slopes());
    }

    /**
     * Two levels of five: of 45 slopes 20 are zero and 25 are 7 over a difference of squares. The same variance puts the upper
     * end at rank (45 + 18.77) / 2 + 1 = 33 from below, the 13th greatest difference: after 99, 96, 91, 84, 80, 77, 75, 72, 65,
     * 63, 60 and 56 it is 64 - 9 = 55. Without the ties it were the 14th, 48.
     */
    @Test
    void levelResponsesNarrowTheInterval() {
        double[] x = {1, 4, 9, 16, 25, 36, 49, 64, 81, 100};
        double[] y = {0, 0, 0, 0, 0, 7, 7, 7, 7, 7};
        assertEquals(
                new Interval(0, 7 / 55.0),
                TheilSen.fit(x, y, 0.95).orElseThrow().slopes());
    }

    @Test
    void asManyPointsAsCanBeHeldAreNotRefused() {
        double[] many = new double[TheilSen.MOST_POINTS];
        assertTrue(TheilSen.fit(many, many, 0.95).isEmpty());
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
