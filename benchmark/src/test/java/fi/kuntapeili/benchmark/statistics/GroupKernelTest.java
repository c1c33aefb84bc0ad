package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The kernel against the plain classes, which were checked against other tools: equal to the last bit. */
class GroupKernelTest {
    private static final double[] FIVE = {0.1, 0.25, 0.5, 0.75, 0.9};

    @Property
    void everyFigureIsThatOfThePlainClasses(
            @ForAll("columns") double[] column, @ForAll @IntRange(max = 6) int groups, @ForAll long seed) {
        Random random = new Random(seed);
        List<BitSet> sets = sets(column.length, groups, random);
        assertPlain(column, sets, IntStream.range(0, groups).toArray());
    }

    @Test
    void largeAndSmallGroupsOfALargePopulationAreThoseOfThePlainClasses() {
        Random random = new Random(5);
        int units = 20_011;
        List<BitSet> sets = new ArrayList<>();
        for (int size : new int[] {0, 1, 2, 17, 64, 255, 312, 313, 314, 1_000, 9_999, units}) {
            sets.add(anyOf(units, size, random));
        }
        assertPlain(amounts(units, random), sets, 0, 1, 5, 11);
        assertPlain(steps(units, random), sets, 0, 1, 5, 11);
    }

    @Test
    void populationsThatJustFillAWordHaveNoMemberTooMany() {
        Random random = new Random(6);
        for (int units : new int[] {1, 63, 64, 65, 127, 128, 4_095, 4_096, 4_097}) {
            BitSet everyone = new BitSet();
            everyone.set(0, units);
            double[] full = random.doubles(units).toArray();
            assertPlain(full, List.of(everyone), 0);
            full[units - 1] = Double.NaN;
            assertPlain(full, List.of(everyone), 0);
        }
    }

    @Test
    void aColumnThatNobodyAnsweredHasNoFigures() {
        BitSet everyone = new BitSet();
        everyone.set(0, 3);
        GroupFigures figures = new GroupKernel(GroupMembers.of(3, List.of(everyone)), FIVE, 0)
                .of(new double[] {Double.NaN, Double.NaN, Double.NaN});
        assertEquals(0, figures.answers(0));
        assertTrue(Double.isNaN(figures.mean(0)));
        assertTrue(Double.isNaN(figures.quantile(0, 2)));
        assertTrue(Double.isNaN(figures.rank(0, 1)));
    }

    @Test
    void allBitsAreTheSameForOneTwoAndEightThreads() {
        Random random = new Random(7);
        int units = 3_000;
        GroupMembers members = GroupMembers.of(units, sets(units, 40, random));
        double[][] columns = columns(units, 30, random);
        long[] one = Arrays.stream(columns)
                .mapToLong(column -> checksum(members, new GroupKernel(members, FIVE, 0, 3).of(column)))
                .toArray();
        assertArrayEquals(one, checksums(members, columns, 1));
        assertArrayEquals(one, checksums(members, columns, 2));
        assertArrayEquals(one, checksums(members, columns, 8));
    }

    @Test
    void allBitsAreTheSameHoweverUnitsAreNumbered() {
        Random random = new Random(8);
        int units = 3_000;
        List<BitSet> sets = sets(units, 40, random);
        double[][] columns = columns(units, 10, random);
        List<Integer> renumbered =
                new ArrayList<>(IntStream.range(0, units).boxed().toList());
        Collections.shuffle(renumbered, random);
        List<BitSet> movedSets = sets.stream()
                .map(set -> {
                    BitSet moved = new BitSet();
                    set.stream().forEach(unit -> moved.set(renumbered.get(unit)));
                    return moved;
                })
                .toList();
        double[][] movedColumns = new double[columns.length][units];
        for (int column = 0; column < columns.length; column++) {
            for (int unit = 0; unit < units; unit++) {
                movedColumns[column][renumbered.get(unit)] = columns[column][unit];
            }
        }
        assertArrayEquals(
                checksums(GroupMembers.of(units, sets), columns, 1),
                checksums(GroupMembers.of(units, movedSets), movedColumns, 2));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        GroupMembers members = GroupMembers.of(2, List.of(new BitSet()));
        assertThrows(IllegalArgumentException.class, () -> new GroupKernel(members, new double[] {0.5, 0.2}));
        assertThrows(IllegalArgumentException.class, () -> new GroupKernel(members, new double[] {1.1}));
        assertThrows(IllegalArgumentException.class, () -> new GroupKernel(members, FIVE, 1));
        GroupKernel kernel = new GroupKernel(members, FIVE);
        assertThrows(IllegalArgumentException.class, () -> kernel.of(new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> kernel.of(new double[] {1, Double.POSITIVE_INFINITY}));
        BitSet stranger = new BitSet();
        stranger.set(2);
        String refusal = assertThrows(IllegalArgumentException.class, () -> GroupMembers.of(2, List.of(stranger)))
                .getMessage();
        assertTrue(refusal.contains("Unit 2 "), refusal);
    }

    /** Of 4, 1 and 9 the quantiles at none, half (asked for twice) and all are 1, 4, 4 and 9. */
    @Test
    void quantilesMayBeTheEndsAndMayRepeat() {
        BitSet everyone = new BitSet();
        everyone.set(0, 3);
        GroupMembers members = GroupMembers.of(3, List.of(new BitSet(), everyone, everyone));
        GroupFigures figures = new GroupKernel(members, new double[] {0, 0.5, 0.5, 1}).of(new double[] {4, 1, 9});
        for (int i = 0; i < 4; i++) {
            assertEquals(new double[] {1, 4, 4, 9}[i], figures.quantile(1, i));
        }
        assertEquals(0, members.size(0));
        assertEquals(3, members.size(1));
        assertEquals(3, members.size(2));
    }

    @Test
    void aColumnThatCannotBeReadEndsTheWorkAndTheReasonIsKept() {
        GroupKernel kernel = new GroupKernel(GroupMembers.of(1, List.of()), FIVE);
        UncheckedIOException unreadable = new UncheckedIOException(new IOException("unreadable"));
        IntFunction<double[]> broken = column -> {
            throw unreadable;
        };
        IllegalStateException ended =
                assertThrows(IllegalStateException.class, () -> kernel.each(5, broken, 2, (column, figures) -> {}));
        assertSame(unreadable, ended.getCause());
        assertThrows(UncheckedIOException.class, () -> kernel.each(5, broken, 1, (column, figures) -> {}));
    }

    /** The columns never come; only the interruption of who waits for the figures ends the work. */
    @Test
    void whoeverWaitsForFiguresCanBeInterruptedAndStaysSo() {
        GroupKernel kernel = new GroupKernel(GroupMembers.of(1, List.of()), FIVE);
        CountDownLatch never = new CountDownLatch(1);
        IntFunction<double[]> waiting = column -> {
            try {
                never.await();
                return new double[1];
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        Thread.currentThread().interrupt();
        IllegalStateException ended =
                assertThrows(IllegalStateException.class, () -> kernel.each(2, waiting, 2, (column, figures) -> {}));
        assertTrue(Thread.interrupted());
        assertInstanceOf(InterruptedException.class, ended.getCause());
    }

    @Provide
    Arbitrary<double[]> columns() {
        Arbitrary<Double> value = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.doubles().between(-1e12, 1e12)),
                Tuple.of(4, Arbitraries.integers().between(-3, 3).map(Integer::doubleValue)),
                Tuple.of(1, Arbitraries.of(0.0, -0.0, Double.MIN_VALUE, -1e300, 1e300)),
                Tuple.of(2, Arbitraries.just(Double.NaN)));
        return value.array(double[].class).ofMinSize(0).ofMaxSize(200);
    }

    private static void assertPlain(double[] column, List<BitSet> sets, int... ranked) {
        GroupFigures figures = new GroupKernel(GroupMembers.of(column.length, sets), FIVE, ranked).of(column);
        List<OrderedSample> samples = sets.stream()
                .map(set -> OrderedSample.of(
                        set.stream().mapToDouble(unit -> column[unit]).toArray()))
                .toList();
        for (int group = 0; group < sets.size(); group++) {
            OrderedSample sample = samples.get(group);
            assertEquals(sample.size(), figures.answers(group));
            assertBits(sample.mean(), figures.mean(group));
            for (int i = 0; i < FIVE.length; i++) {
                assertBits(Quantile.of(sample, FIVE[i]), figures.quantile(group, i));
            }
        }
        for (int i = 0; i < ranked.length; i++) {
            for (int unit = 0; unit < column.length; unit++) {
                assertBits(PercentileRank.of(samples.get(ranked[i]), column[unit]), figures.rank(i, unit));
            }
        }
    }

    private static void assertBits(double expected, double actual) {
        assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(actual), () -> expected + " " + actual);
    }

    /** Over answers, means, quantiles and the ranks in two groups; blind to the order of units. */
    private static long[] checksums(GroupMembers members, double[][] columns, int threads) {
        long[] sums = new long[columns.length];
        new GroupKernel(members, FIVE, 0, 3)
                .each(
                        columns.length,
                        i -> columns[i],
                        threads,
                        (column, figures) -> sums[column] = checksum(members, figures));
        return sums;
    }

    private static long checksum(GroupMembers members, GroupFigures figures) {
        long sum = 17;
        for (int group = 0; group < members.groups(); group++) {
            sum = 31 * sum + figures.answers(group);
            sum = 31 * sum + Double.doubleToLongBits(figures.mean(group));
            for (int i = 0; i < FIVE.length; i++) {
                sum = 31 * sum + Double.doubleToLongBits(figures.quantile(group, i));
            }
        }
        for (int unit = 0; unit < members.units(); unit++) {
            sum += Double.doubleToLongBits(figures.rank(0, unit)) * 3 + Double.doubleToLongBits(figures.rank(1, unit));
        }
        return sum;
    }

    private static double[][] columns(int units, int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 2 == 0 ? amounts(units, random) : steps(units, random))
                .toArray(double[][]::new);
    }

    private static double[] amounts(int units, Random random) {
        return IntStream.range(0, units)
                .mapToDouble(unit -> random.nextInt(10) == 0 ? Double.NaN : Math.exp(4 * random.nextGaussian()))
                .toArray();
    }

    private static double[] steps(int units, Random random) {
        return IntStream.range(0, units)
                .mapToDouble(unit -> random.nextInt(10) == 0 ? Double.NaN : random.nextInt(9) - 4)
                .toArray();
    }

    private static List<BitSet> sets(int units, int groups, Random random) {
        return IntStream.range(0, groups)
                .mapToObj(group -> anyOf(units, random.nextInt(units + 1), random))
                .toList();
    }

    private static BitSet anyOf(int units, int size, Random random) {
        BitSet set = new BitSet();
        while (set.cardinality() < size) {
            set.set(random.nextInt(units));
        }
        return set;
    }
}
