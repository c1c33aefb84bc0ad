package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuantileTest {
    private static final Map<String, OrderedSample> SAMPLES = Samples.named("samples.csv");

    static Stream<Arguments> resultsOfR() {
        return Samples.rows("quantile-results.csv")
                .map(row -> Arguments.of(
                        row.get(0),
                        typeOf(Integer.parseInt(row.get(1))),
                        Double.parseDouble(row.get(2)),
                        Double.parseDouble(row.get(3))));
    }

    private static Quantile.Type typeOf(int number) {
        return Arrays.stream(Quantile.Type.values())
                .filter(type -> type.number() == number)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} type {1} at {2}")
    @MethodSource("resultsOfR")
    void agreesWithQuantileOfR(String sample, Quantile.Type type, double p, double expected) {
        assertEquals(expected, Quantile.of(SAMPLES.get(sample), p, type), 1e-12 * Math.abs(expected));
    }

    @Test
    void anEmptySampleHasNoQuantile() {
        assertTrue(Double.isNaN(Quantile.of(OrderedSample.of(Double.NaN), 0.5)));
    }

    @Test
    void aSampleOfOneIsItsOwnQuantile() {
        assertEquals(7, Quantile.of(OrderedSample.of(7), 0.9, Quantile.Type.EIGHT));
    }

    @Test
    void missingValuesAreLeftOut() {
        assertEquals(2, Quantile.of(OrderedSample.of(3, Double.NaN, 1), 0.5));
    }

    @Test
    void aQuantileOutsideNoneToAllIsRefused() {
        OrderedSample sample = OrderedSample.of(1, 2);
        assertThrows(IllegalArgumentException.class, () -> Quantile.of(sample, 1.01));
        assertThrows(IllegalArgumentException.class, () -> Quantile.of(sample, Double.NaN));
    }

    @Property
    void aQuantileNeverFallsAsItsPlaceRises(
            @ForAll @Size(min = 1, max = 40) double[] values,
            @ForAll @DoubleRange(min = 0, max = 1) double p,
            @ForAll @DoubleRange(min = 0, max = 1) double q) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.rint(values[i] % 1000);
        }
        OrderedSample sample = OrderedSample.of(values);
        for (Quantile.Type type : Quantile.Type.values()) {
            assertTrue(Quantile.of(sample, Math.min(p, q), type) <= Quantile.of(sample, Math.max(p, q), type));
        }
    }

    @Property
    void tiedNeighboursGiveTheTiedValueExactly(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double value, @ForAll @DoubleRange(min = 0, max = 1) double p) {
        assertEquals(value + 0.0, Quantile.of(OrderedSample.of(value, value, value, value, value), p));
    }
}
