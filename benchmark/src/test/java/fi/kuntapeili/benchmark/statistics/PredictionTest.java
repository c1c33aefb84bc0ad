package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PredictionTest {

    /** 16 observed where 10 is expected, give or take 4: one and a half. Tables give 3.182446 for 95 % and 3 degrees. */
    @Test
    void scoreAndLimitsAreInStandardDeviations() {
        Prediction prediction = new Prediction(16, 10, 4, 3);
        assertEquals(1.5, prediction.score());
        assertEquals(10 - 4 * 3.182446, prediction.limits(0.95).lower(), 1e-5);
        assertEquals(10 + 4 * 3.182446, prediction.limits(0.95).upper(), 1e-5);
    }

    /** Student's distribution with one degree of freedom is Cauchy's: its 97.5 % lie below tan(0.475 pi). */
    @Test
    void oneDegreeOfFreedomIsEnoughAndNoneIsNot() {
        assertEquals(Math.tan(0.475 * Math.PI), Prediction.studentQuantile(0.95, 1), 1e-6);
        assertTrue(Double.isNaN(Prediction.studentQuantile(0.95, 0)));
        assertTrue(Double.isNaN(new Prediction(16, 10, 4, 0).limits(0.95).upper()));
    }
}
