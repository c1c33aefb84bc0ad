package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What is measured: so many units and columns with a tenth of the values missing, groups whose sizes are spread evenly on a
 * logarithmic scale, and ranks of every unit in the largest five. Every fourth column has whole numbers with many ties, the
 * others skewed amounts. The same job at each run.
 */
record BenchJob(String name, double[][] columns, List<BitSet> groups, GroupMembers members, int[] rankedIn) {
    static final double[] QUANTILES = {0.1, 0.25, 0.5, 0.75, 0.9};
    private static final int RANKED = 5;

    /** The size of a country's survey. */
    static BenchJob real() {
        return of("R", 300, 200, 60, 6, 200);
    }

    /** The size of a continent's municipalities. */
    static BenchJob large() {
        return of("L", 100_000, 200, 1_000, 50, 20_000);
    }

    private static BenchJob of(String name, int units, int columns, int groups, int smallest, int largest) {
        SplittableRandom random = new SplittableRandom(2026);
        double[][] values = IntStream.range(0, columns)
                .mapToObj(column -> column(units, column % 4 == 3, random.split()))
                .toArray(double[][]::new);
        List<BitSet> sets = IntStream.range(0, groups)
                .mapToObj(group -> members(units, size(smallest, largest, random), random))
                .toList();
        int[] largestFirst = IntStream.range(0, groups)
                .boxed()
                .sorted((a, b) -> sets.get(b).cardinality() - sets.get(a).cardinality())
                .mapToInt(Integer::intValue)
                .toArray();
        return new BenchJob(name, values, sets, GroupMembers.of(units, sets), Arrays.copyOf(largestFirst, RANKED));
    }

    private static double[] column(int units, boolean whole, SplittableRandom random) {
        double[] column = new double[units];
        for (int unit = 0; unit < units; unit++) {
            double spread = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
            double value = whole ? Math.floor(50 + 20 * spread) : 100 * Math.exp(3 * spread);
            column[unit] = random.nextInt(10) == 0 ? Double.NaN : value;
        }
        return column;
    }

    private static int size(int smallest, int largest, SplittableRandom random) {
        return (int) Math.round(smallest * Math.pow((double) largest / smallest, random.nextDouble()));
    }

    private static BitSet members(int units, int size, SplittableRandom random) {
        BitSet set = new BitSet(units);
        for (int count = 0; count < size; ) {
            int unit = random.nextInt(units);
            if (!set.get(unit)) {
                set.set(unit);
                count++;
            }
        }
        return set;
    }

    int units() {
        return members.units();
    }

    GroupKernel kernel() {
        return new GroupKernel(members, QUANTILES, rankedIn);
    }

    /** The first columns only. */
    BenchJob sample(int count) {
        return new BenchJob(name, Arrays.copyOf(columns, count), groups, members, rankedIn);
    }

    /** The same job with the units numbered the other way round. */
    BenchJob renumbered() {
        int last = units() - 1;
        double[][] values = new double[columns.length][units()];
        for (int column = 0; column < columns.length; column++) {
            for (int unit = 0; unit <= last; unit++) {
                values[column][last - unit] = columns[column][unit];
            }
        }
        List<BitSet> sets = groups.stream()
                .map(set -> {
                    BitSet moved = new BitSet(units());
                    set.stream().forEach(unit -> moved.set(last - unit));
                    return moved;
                })
                .toList();
        return new BenchJob(name, values, sets, GroupMembers.of(units(), sets), rankedIn);
    }

    long memberships() {
        return groups.stream().mapToLong(BitSet::cardinality).sum();
    }

    /** Bytes of the values and memberships that go in and of the figures and ranks that come out. */
    long bytes() {
        long in = (long) columns.length * units() * Double.BYTES + memberships() * Integer.BYTES;
        long figures = (long) groups.size() * (Integer.BYTES + Double.BYTES * (1 + QUANTILES.length));
        long ranks = (long) rankedIn.length * units() * Integer.BYTES;
        return in + columns.length * (figures + ranks);
    }
}
