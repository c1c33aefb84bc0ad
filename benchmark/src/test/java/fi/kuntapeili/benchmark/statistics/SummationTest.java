package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SummationTest {
    @Test
    void whatPlainAdditionLosesIsKept() {
        assertEquals(2, Summation.of(1, 1e100, 1, -1e100));
        assertEquals(0, Summation.of());
    }

    @Test
    void anInfiniteSumStaysInfiniteAndAMissingValueMakesItMissing() {
        assertEquals(Double.POSITIVE_INFINITY, Summation.of(Double.MAX_VALUE, Double.MAX_VALUE));
        assertEquals(Double.NEGATIVE_INFINITY, Summation.of(1, Double.NEGATIVE_INFINITY));
        assertTrue(Double.isNaN(Summation.of(1, Double.NaN)));
    }

    /** Between two numbers the even one is next, unless a part too small for both tips the scale. */
    @Test
    void aSumHalfwayBetweenTwoNumbersIsRoundedByWhatIsLeft() {
        double half = Math.ulp(1.0) / 2;
        assertEquals(1, Summation.of(1, half));
        assertEquals(Math.nextUp(1.0), Summation.of(1, half, 1e-300));
        assertEquals(1, Summation.of(1, half, -1e-300));
        assertEquals(-1, Summation.of(-1, -half));
        assertEquals(Math.nextDown(-1.0), Summation.of(-1, -half, -1e-300));
        assertEquals(-1, Summation.of(-1, -half, 1e-300));
        double odd = Math.nextUp(1.0);
        assertEquals(Math.nextUp(odd), Summation.of(odd, half));
        assertEquals(odd, Summation.of(odd, half, -1e-300));
    }

    /** Each value is too small to be seen beside the one before it. */
    @Test
    void asManyPartsAsNeededAreKept() {
        double[] values = new double[34];
        for (int i = 0; i < 17; i++) {
            values[i] = Math.scalb(1.0, 60 * (8 - i));
            values[33 - i] = -values[i];
        }
        assertEquals(0, Summation.of(values));
        values[33] = 0;
        assertEquals(Math.scalb(1.0, 480), Summation.of(values));
    }

    @Property(tries = 5_000)
    void theSumIsTheNumberNextToTheExactOne(@ForAll("numbers") double[] values) {
        BigDecimal exact = Arrays.stream(values).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(exact.doubleValue(), Summation.of(values));
    }

    /** Far apart, close together, and such that they cancel each other. */
    @Provide
    Arbitrary<double[]> numbers() {
        Arbitrary<Double> any =
                Arbitraries.longs().map(Double::longBitsToDouble).filter(value -> Math.abs(value) < 1e300);
        Arbitrary<Double> near = Arbitraries.doubles().between(-1e6, 1e6).ofScale(12);
        Arbitrary<Double> powers = Arbitraries.integers()
                .between(-160, 160)
                .map(power -> Math.scalb(power % 2 == 0 ? 1.0 : -1.0, power / 2));
        return Arbitraries.oneOf(any, near, powers).array(double[].class).ofMaxSize(40);
    }
}
