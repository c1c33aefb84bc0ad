package fi.kuntapeili.benchmark.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.statistics.OrderedSample;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreatmentTest {
    private static final double[] EVEN =
            IntStream.rangeClosed(1, 40).mapToDouble(i -> i).toArray();

    @Test
    void anEvenIndicatorStaysAsItIs() {
        assertInstanceOf(Treatment.AsItIs.class, Treatment.of(OrderedSample.of(EVEN)));
        assertEquals(7, new Treatment.AsItIs().apply(7));
    }

    @Test
    void aFewExtremesAreDrawnInToTheNextValue() {
        double[] values = DoubleStream.concat(Arrays.stream(EVEN), DoubleStream.of(900, 1_000))
                .toArray();
        Treatment treatment = Treatment.of(OrderedSample.of(values));
        assertEquals(new Treatment.Winsorised(1, 40), treatment);
        assertEquals(40, treatment.apply(900));
        assertEquals(12, treatment.apply(12));
    }

    @Test
    void extremesOnTheLeftAreDrawnInFromTheLeft() {
        double[] values =
                DoubleStream.concat(Arrays.stream(EVEN), DoubleStream.of(-900)).toArray();
        assertEquals(new Treatment.Winsorised(1, 40), Treatment.of(OrderedSample.of(values)));
    }

    @Test
    void aLongTailIsPutOnALogarithmThatKeepsTheOrder() {
        double[] values =
                IntStream.range(0, 120).mapToDouble(i -> Math.exp(i / 12.0)).toArray();
        for (double sign : new double[] {1, -1}) {
            Treatment treatment = Treatment.of(
                    OrderedSample.of(Arrays.stream(values).map(v -> sign * v).toArray()));
            assertInstanceOf(Treatment.Logarithm.class, treatment);
            for (int i = 1; i < values.length; i++) {
                assertTrue(sign * treatment.apply(sign * values[i]) > sign * treatment.apply(sign * values[i - 1]));
            }
            assertTrue(Double.isFinite(treatment.apply(-sign * 1e9)));
            assertTrue(Double.isNaN(treatment.apply(Double.NaN)));
        }
    }

    @Test
    void goalpostsScoreBothDirectionsAndClamp() {
        Goalposts less = new Goalposts(20, 0);
        assertEquals(75, less.score(5));
        assertEquals(0, less.score(30));
        assertEquals(100, less.score(-1));
        assertTrue(Double.isNaN(less.score(Double.NaN)));
        assertTrue(new Goalposts(0, 1).higherIsBetter());
        assertThrows(IllegalArgumentException.class, () -> new Goalposts(3, 3));
    }
}
