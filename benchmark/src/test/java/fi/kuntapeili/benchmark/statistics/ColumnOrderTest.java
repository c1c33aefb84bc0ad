package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColumnOrderTest {

    /** Units 0 to 3 have 3, nothing, 1 and 2: in order they are units 2, 3 and 0, and unit 1 stands behind the last. */
    @Test
    void unitsStandInTheOrderOfTheirValuesAndWhoHasNoneBehindThem() {
        ColumnOrder order = new ColumnOrder(4);
        order.order(new double[] {3, Double.NaN, 1, 2});
        assertEquals(3, order.size());
        assertArrayEquals(new double[] {1, 2, 3}, Arrays.copyOf(order.ascending(), 3));
        assertArrayEquals(new int[] {2, 3, 0}, Arrays.copyOf(order.unitAt(), 3));
        assertArrayEquals(new int[] {2, 3, 0, 1}, order.position());
    }

    @Test
    void tiesAreKnownAndForgottenWithTheNextColumn() {
        ColumnOrder order = new ColumnOrder(3);
        order.order(new double[] {5, 1, 5});
        assertTrue(order.hasTies());
        order.order(new double[] {5, 1, Double.NaN});
        assertFalse(order.hasTies());
    }
}
