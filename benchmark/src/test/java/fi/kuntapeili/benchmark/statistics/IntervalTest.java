package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void threeAroundTenIsFromSevenToThirteenEndsIncluded() {
        Interval interval = Interval.around(10, 3);
        assertEquals(new Interval(7, 13), interval);
        assertTrue(interval.contains(7) && interval.contains(13));
        assertFalse(interval.contains(6.999) || interval.contains(13.001) || interval.contains(Double.NaN));
    }

    @Test
    void anIntervalThatCannotBeKnownContainsNothingAndOneTurnedRoundIsRefused() {
        assertFalse(Interval.around(10, Double.NaN).contains(10));
        assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
    }
}
