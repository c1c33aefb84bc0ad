package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Sums of split values are those of {@link Summation}, to the last bit. */
class SplitColumnTest {
    private static final double MISSING = Double.NaN;

    @Property(tries = 2_000)
    void theSumOfAnyMembersIsTheExactOne(@ForAll("columns") double[] column, @ForAll long seed) {
        assertSumsOfMembers(column, new Random(seed));
    }

    /** As many as the number of binary digits of their number allows, so that the sums are as large as they can be. */
    @Test
    void theLargestSumsOfTheLargestValuesHaveRoom() {
        Random random = new Random(1);
        for (int units : new int[] {1, 3, 7, 255, 131_071}) {
            double[] column =
                    random.doubles(units, 1.999, 2).map(Math::nextDown).toArray();
            assertSumsOfMembers(column, random);
            assertSumsOfMembers(Arrays.stream(column).map(value -> -value).toArray(), random);
            assertTrue(taken(column).fits());
        }
    }

    @Test
    void seventyBinaryDigitsFitForAHundredThousandUnits() {
        double[] column = new double[100_000];
        column[0] = 1;
        column[1] = Math.scalb(-1.0, -69);
        assertTrue(taken(column).fits());
        column[1] = Math.scalb(1.0, -70);
        assertFalse(taken(column).fits());
    }

    @Test
    void whatIsNearTheEndsOfADoubleDoesNotFit() {
        assertTrue(taken(new double[] {Math.scalb(1.0, 898)}).fits());
        assertFalse(taken(new double[] {Math.scalb(1.0, 899)}).fits());
        assertTrue(taken(new double[] {Math.scalb(1.0, -1_001)}).fits());
        assertFalse(taken(new double[] {Math.scalb(1.0, -1_004)}).fits());
    }

    @Test
    void valuesTooFarApartOrTooLargeOrTooSmallAreAddedUpAllTheSame() {
        assertSumsOfMembers(new double[] {1e300, 1, -1e300, MISSING, 1e-300}, new Random(2));
        assertSumsOfMembers(new double[] {1e60, 1, -1e60, MISSING, 1e-60}, new Random(2));
        assertSumsOfMembers(new double[] {1e-300, MISSING, -3e-301}, new Random(2));
        assertSumsOfMembers(new double[] {Double.MIN_VALUE, MISSING, -0.0}, new Random(2));
        assertSumsOfMembers(new double[] {MISSING, MISSING}, new Random(2));
        assertSumsOfMembers(new double[] {0, 0}, new Random(2));
        assertSumsOfMembers(new double[] {7}, new Random(2));
        assertSumsOfMembers(new double[] {}, new Random(2));
    }

    private static void assertSumsOfMembers(double[] column, Random random) {
        SplitColumn values = new SplitColumn(column.length);
        // What was there before leaves nothing behind.
        values.take(
                IntStream.range(0, column.length)
                        .mapToDouble(unit -> 3 * unit + 0.5)
                        .toArray(),
                3 * column.length + 1);
        values.take(column, largest(column));
        int[] all = IntStream.range(0, column.length).toArray();
        int[] some = IntStream.concat(
                        IntStream.of(0, 0).limit(column.length),
                        Arrays.stream(all).filter(unit -> random.nextBoolean()))
                .toArray();
        assertSum(values, column, all, 0);
        assertSum(values, column, some, Math.min(2, some.length));
    }

    private static SplitColumn taken(double[] column) {
        SplitColumn values = new SplitColumn(column.length);
        values.take(column, largest(column));
        return values;
    }

    private static double largest(double[] column) {
        return Arrays.stream(column)
                .filter(value -> !Double.isNaN(value))
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    private static void assertSum(SplitColumn values, double[] column, int[] units, int from) {
        long[] bits = new long[column.length / Long.SIZE + 1];
        int[] turned = IntStream.range(0, column.length)
                .map(unit -> column.length - 1 - unit)
                .toArray();
        assertEquals(sum(column, units, from), values.sum(units, from, units.length, turned, bits));
        assertArrayEquals(
                Arrays.stream(units)
                        .skip(from)
                        .map(unit -> turned[unit])
                        .sorted()
                        .toArray(),
                BitSet.valueOf(bits).stream().toArray());
    }

    private static double sum(double[] column, int[] units, int from) {
        return Summation.of(Arrays.stream(units)
                .skip(from)
                .mapToDouble(unit -> column[unit])
                .filter(value -> !Double.isNaN(value))
                .toArray());
    }

    /** Up to forty powers of two apart, around any power of two: some fit and some do not. */
    @Provide
    Arbitrary<double[]> columns() {
        return Arbitraries.integers().between(-1_000, 1_000).flatMap(around -> {
            Arbitrary<Double> value = Combinators.combine(
                            Arbitraries.doubles().between(-1, 1).ofScale(15),
                            Arbitraries.integers().between(-20, 20))
                    .as((fraction, power) -> Math.scalb(fraction, around + power));
            return value.injectNull(0.1)
                    .map(present -> present == null ? MISSING : present)
                    .array(double[].class)
                    .ofMaxSize(60);
        });
    }
}
