package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AvailableTest {
    private static final double MISSING = Double.NaN;

    @Test
    void aSumNeedsAsManyAsTheFormulaSays() {
        assertEquals(7, Available.sum(2, 3, MISSING, 4));
        assertTrue(Double.isNaN(Available.sum(3, 3, MISSING, 4)));
        assertTrue(Double.isNaN(Available.sum(0, MISSING)));
        assertEquals(0, Available.sum(1, 0, MISSING));
    }

    @Test
    void aRatingNeedsHalfOfItsItems() {
        assertEquals(4, Available.mean(0.5, 3, 5, MISSING, MISSING));
        assertTrue(Double.isNaN(Available.mean(0.5, 3, MISSING, MISSING)));
        assertTrue(Double.isNaN(Available.mean(0, MISSING)));
    }
}
