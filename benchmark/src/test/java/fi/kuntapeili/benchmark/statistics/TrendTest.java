package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final double MISSING = Double.NaN;
    private static final double[] YEARS = {2018, 2020, 2022, 2024};

    @Test
    void fourRoundsMakeASlopePerYear() {
        TheilSen slope = Trend.slope(YEARS, new double[] {1, 2, 9, 4}).orElseThrow();
        assertEquals(0.5, slope.slope(), 1e-12);
    }

    @Test
    void threeRoundsMakeNone() {
        assertTrue(Trend.slope(YEARS, new double[] {1, 2, MISSING, 4}).isEmpty());
    }

    @Test
    void onlyUnitsInEveryRoundMakeATrendOfAGroup() {
        List<double[]> rounds =
                List.of(new double[] {1, MISSING, 3, 4}, new double[] {1, 2, 3, MISSING}, new double[] {0, 2, 0, 4});
        assertArrayEquals(new int[] {0, 2}, Trend.presentThroughout(rounds));
        assertArrayEquals(new int[0], Trend.presentThroughout(List.of()));
    }
}
