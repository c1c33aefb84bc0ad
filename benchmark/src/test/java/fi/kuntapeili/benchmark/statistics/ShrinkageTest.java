package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShrinkageTest {

    /** With equal errors the variance between is the sample variance less the error: (4 + 0 + 4) / 2 - 1 = 3. */
    @Test
    void withEqualErrorsItIsTheVarianceLessTheNoise() {
        Shrinkage shrinkage = Shrinkage.of(new double[] {8, 10, 12}, new double[] {1, 1, 1});
        assertEquals(3, shrinkage.betweenVariance(), 1e-12);
        assertEquals(10, shrinkage.mean(), 1e-12);
        Shrinkage.Estimate first = shrinkage.estimate(0);
        assertEquals(8, first.raw());
        assertEquals(0.75, first.reliability(), 1e-12);
        assertEquals(8.5, first.shrunk(), 1e-12);
        assertEquals(Math.sqrt(0.75), first.standardError(), 1e-12);
    }

    /** Weights 1, 1, 1/4: Q = 8, C = 9/4 - (33/16)/(9/4) = 4/3, so (8 - 2) / (4/3) = 4.5. */
    @Test
    void withUnequalErrorsTheUncertainAreDrawnFarther() {
        Shrinkage shrinkage = Shrinkage.of(new double[] {0, 4, 2}, new double[] {1, 1, 2});
        assertEquals(4.5, shrinkage.betweenVariance(), 1e-12);
        assertEquals(2, shrinkage.mean(), 1e-12);
        assertEquals(4.5 / 5.5, shrinkage.estimate(0).reliability(), 1e-12);
        assertEquals(4.5 / 8.5, shrinkage.estimate(2).reliability(), 1e-12);
    }

    /**
     * Weights 1, 1, 1/4: mean (0 + 4 + 11/4) / (9/4) = 3, Q = 9 + 1 + 64/4 = 26, so (26 - 2) / (4/3) = 18. Then weights are 1/19,
     * 1/19 and 1/22, and the mean (4/19 + 11/22) / (2/19 + 1/22) = 33/7. The last keeps 18/22 of its distance from it.
     */
    @Test
    void theMeanIsWeightedByWhatIsLeftOfCertainty() {
        Shrinkage shrinkage = Shrinkage.of(new double[] {0, 4, 11}, new double[] {1, 1, 2});
        assertEquals(18, shrinkage.betweenVariance(), 1e-12);
        assertEquals(33 / 7.0, shrinkage.mean(), 1e-12);
        Shrinkage.Estimate last = shrinkage.estimate(2);
        assertEquals(33 / 7.0 + 18 / 22.0 * (11 - 33 / 7.0), last.shrunk(), 1e-12);
        assertEquals(Math.sqrt(18 / 22.0 * 4), last.standardError(), 1e-12);
    }

    /**
     * Beyond a thousand million, where the mean loses digits: 0, 4 and 12 have the mean (4 + 3) / (9/4) = 28/9 and
     * Q = (784 + 64 + 6400/4) / 81 = 272/9, so (272/9 - 2) / (4/3) = 127/6. Weights are then 6/133, 6/133 and 6/151, and the
     * mean (4/133 + 12/151) / (2/133 + 1/151) = 440/87.
     */
    @Test
    void anOffsetMovesTheMeanAndNothingElse() {
        double far = 1e9;
        Shrinkage shrinkage = Shrinkage.of(new double[] {far, far + 4, far + 12}, new double[] {1, 1, 2});
        assertEquals(127 / 6.0, shrinkage.betweenVariance(), 1e-5);
        assertEquals(far + 440 / 87.0, shrinkage.mean(), 1e-5);
    }

    @Test
    void whereNoiseExplainsEverythingAllAreAtTheMean() {
        Shrinkage shrinkage = Shrinkage.of(new double[] {9, 10, 11}, new double[] {5, 5, 5});
        assertEquals(0, shrinkage.betweenVariance());
        assertEquals(10, shrinkage.estimate(2).shrunk(), 1e-12);
    }

    @Test
    void missingUnitsDoNotCountAndTooFewAreNotShrunk() {
        Shrinkage with = Shrinkage.of(new double[] {8, Double.NaN, 10, 12, 3}, new double[] {1, 1, 1, 1, Double.NaN});
        assertEquals(3, with.betweenVariance(), 1e-12);
        assertTrue(Double.isNaN(with.estimate(1).shrunk()));
        assertTrue(Double.isNaN(with.estimate(4).raw()));
        assertTrue(Double.isNaN(Shrinkage.of(new double[] {1, 2}, new double[] {1, 1})
                .estimate(0)
                .shrunk()));
        assertThrows(IllegalArgumentException.class, () -> Shrinkage.of(new double[] {1}, new double[] {0}));
    }

    @Property(tries = 100)
    void everyoneLiesBetweenItsOwnFigureAndTheMean(
            @ForAll @Size(min = 3, max = 12) List<@DoubleRange(min = -50, max = 50) Double> drawn) {
        double[] values = drawn.stream().mapToDouble(value -> value).toArray();
        double[] errors = new double[values.length];
        Arrays.setAll(errors, i -> 1 + i % 3);
        Shrinkage shrinkage = Shrinkage.of(values, errors);
        for (int i = 0; i < values.length; i++) {
            Shrinkage.Estimate estimate = shrinkage.estimate(i);
            assertTrue(estimate.shrunk() >= Math.min(values[i], shrinkage.mean()) - 1e-9);
            assertTrue(estimate.shrunk() <= Math.max(values[i], shrinkage.mean()) + 1e-9);
        }
    }
}
