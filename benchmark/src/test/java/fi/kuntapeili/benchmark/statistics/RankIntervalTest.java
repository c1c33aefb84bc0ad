package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RankIntervalTest {
    private static final RankInterval TWO_TO_FOUR = new RankInterval(2, 4);

    @Test
    void bothEndsAreInItAndWhatLiesBeyondIsNot() {
        assertTrue(TWO_TO_FOUR.contains(2) && TWO_TO_FOUR.contains(4));
        assertFalse(TWO_TO_FOUR.contains(1) || TWO_TO_FOUR.contains(5));
    }

    @Test
    void itGrowsNoFartherThanToTheRank() {
        assertEquals(new RankInterval(1, 4), TWO_TO_FOUR.including(1));
        assertEquals(TWO_TO_FOUR, TWO_TO_FOUR.including(3));
        assertEquals(new RankInterval(2, 6), TWO_TO_FOUR.including(6));
    }

    @Test
    void ranksStartAtOneAndDoNotRunBackwards() {
        assertThrows(IllegalArgumentException.class, () -> new RankInterval(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new RankInterval(3, 2));
    }
}
