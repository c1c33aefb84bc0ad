package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OrderedSampleTest {
    @Test
    void theMeanOfNobodyIsMissing() {
        assertTrue(Double.isNaN(OrderedSample.of().mean()));
    }

    @Test
    void anInfiniteValueIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> OrderedSample.of(1, Double.NEGATIVE_INFINITY));
    }

    @Test
    void negativeZeroTiesWithZero() {
        OrderedSample sample = OrderedSample.of(0.0, -0.0, 1);
        assertEquals(2, sample.lessOrEqual(-0.0));
        assertEquals(0.0, sample.at(0));
    }

    @Property
    void theMeanIsTheSameToTheLastBitInAnyOrder(
            @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = -1e9, max = 1e9) Double> values,
            @ForAll long seed) {
        double mean = mean(values);
        Collections.shuffle(values, new Random(seed));
        assertEquals(Double.doubleToLongBits(mean), Double.doubleToLongBits(mean(values)));
    }

    private static double mean(List<Double> values) {
        return OrderedSample.of(values.stream().mapToDouble(Double::doubleValue).toArray())
                .mean();
    }
}
