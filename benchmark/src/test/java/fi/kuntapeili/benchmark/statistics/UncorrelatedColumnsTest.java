package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class UncorrelatedColumnsTest {

    @Test
    void columnsHaveUnitVarianceAndNoCorrelationAndIncompleteUnitsNoValue() {
        double[] size = {1, 2, 4, 7, Double.NaN, 11};
        double[] rate = {3, 1, 2, 8, 5, 6};
        List<double[]> turned = UncorrelatedColumns.of(List.of(size, rate)).orElseThrow();
        assertEquals(2, turned.size());
        for (double[] column : turned) {
            assertEquals(1, Moments.of(OrderedSample.of(column)).variance(), 1e-14);
            assertTrue(Double.isNaN(column[4]));
            assertFalse(Double.isNaN(column[5]));
        }
        assertEquals(0, Correlation.of(turned.get(0), turned.get(1)), 1e-14);
    }
}
