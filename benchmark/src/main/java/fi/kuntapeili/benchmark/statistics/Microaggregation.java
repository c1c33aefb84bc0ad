package fi.kuntapeili.benchmark.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Units in blocks of those that are alike, none smaller than {@code k}: MDAV, maximum distance to average vector, of
 * Domingo-Ferrer and Mateo-Sanz (2002), in the generic form of Domingo-Ferrer and Torra (2005).
 *
 * <p>While three blocks or more are left to make, the unit farthest from the mean of the rest takes its {@code k - 1}
 * nearest, and then the one farthest from it among those left takes its own. With fewer than {@code 3k} left one more block
 * is made in the first way, and what remains, {@code k} to {@code 2k - 1} units, is the last. Distances are those of
 * {@link Neighbourhood}, missing values included; pairs that cannot be compared are the farthest. Ties go by id, so the same
 * data give the same blocks however they were listed. A unit without enough values to be compared is in no block.
 *
 * <p>Fewer than {@code k} units make one block of all. Work grows with the square of the units.
 */
public final class Microaggregation {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final List<String> units;
    private final double[][] points;
    private final WeightedDistance distances;
    private final List<int[]> blocks;
    private final List<double[]> means;

    private Microaggregation(List<String> units, double[][] points, WeightedDistance distances, int k) {
        this.units = units;
        this.points = points;
        this.distances = distances;
        this.blocks = made(k);
        this.means = blocks.stream().map(this::mean).toList();
    }

    /**
     * Places every unit that can be compared.
     *
     * @param units ids, each once, in the order of the variables' values
     * @param k the fewest units of a block, at least two
     * @throws IllegalArgumentException if there is no variable, one does not have a value per unit, or {@code k} is below two
     */
    public static Microaggregation of(List<String> units, List<NeighbourVariable> variables, int k) {
        if (k < 2 || variables.isEmpty() || variables.stream().anyMatch(v -> v.units() != units.size())) {
            throw new IllegalArgumentException("Blocks need two units and variables with one value for each unit");
        }
        List<NeighbourVariable> telling =
                variables.stream().filter(NeighbourVariable::tellsApart).toList();
        WeightedDistance distances = WeightedDistance.of(telling, WeightedDistance.ENOUGH_WEIGHT);
        double[][] points = NeighbourVariable.points(telling, units.size());
        int[] placed = IntStream.range(0, units.size())
                .filter(unit -> distances.isEnough(points[unit]))
                .boxed()
                .sorted(Comparator.comparing(units::get))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Microaggregation(
                Arrays.stream(placed).mapToObj(units::get).toList(),
                Arrays.stream(placed).mapToObj(unit -> points[unit]).toArray(double[][]::new),
                distances,
                k);
    }

    /** The blocks, each in the order of its ids, by their first ids. */
    public List<List<String>> blocks() {
        return blocks.stream().map(this::ids).toList();
    }

    /**
     * A block with the blocks nearest to it, by their means, until there are enough units; empty where all blocks together
     * have too few. Two of these differ by whole blocks.
     *
     * @param block its place in {@link #blocks}
     */
    public List<String> around(int block, int atLeast) {
        double[] distance = means.stream()
                .mapToDouble(other -> compared(means.get(block), other))
                .toArray();
        TreeSet<String> there = new TreeSet<>(ids(blocks.get(block)));
        BitSet others = new BitSet();
        others.set(0, blocks.size());
        others.clear(block);
        // A few are wanted of many: they are looked for one by one, and the rest is never put in order.
        while (there.size() < atLeast && !others.isEmpty()) {
            int nearest = others.nextSetBit(0);
            for (int other = nearest; other >= 0; other = others.nextSetBit(other + 1)) {
                nearest = distance[other] < distance[nearest] ? other : nearest;
            }
            there.addAll(ids(blocks.get(nearest)));
            others.clear(nearest);
        }
        return there.size() < atLeast ? List.of() : List.copyOf(there);
    }

    private List<String> ids(int[] block) {
        return Arrays.stream(block).mapToObj(units::get).toList();
    }

    private List<int[]> made(int k) {
        int[] rest = IntStream.range(0, units.size()).toArray();
        List<int[]> made = new ArrayList<>();
        while (rest.length >= 3 * k) {
            int first = farthest(rest, mean(rest));
            rest = taken(rest, first, k, made);
            rest = taken(rest, farthest(rest, points[first]), k, made);
        }
        if (rest.length >= 2 * k) {
            rest = taken(rest, farthest(rest, mean(rest)), k, made);
        }
        if (rest.length > 0) {
            made.add(rest);
        }
        made.sort(Comparator.comparingInt(block -> block[0]));
        return made;
    }

    /** Makes a block of a unit and its nearest, and gives back who is left. Indexes are in the order of ids throughout. */
    private int[] taken(int[] from, int around, int k, List<int[]> made) {
        int[] nearest = new int[k];
        double[] distance = new double[k];
        int found = 0;
        for (int unit : from) {
            // Units like this one are at zero too and must not push it out.
            double its = unit == around ? -1 : compared(points[around], points[unit]);
            if (found == k && its >= distance[k - 1]) {
                continue;
            }
            // Of equals the first stays before those that come later.
            int place = found == k ? k - 1 : found++;
            for (; place > 0 && distance[place - 1] > its; place--) {
                distance[place] = distance[place - 1];
                nearest[place] = nearest[place - 1];
            }
            distance[place] = its;
            nearest[place] = unit;
        }
        int[] block = Arrays.copyOf(nearest, found);
        Arrays.sort(block);
        made.add(block);
        BitSet inBlock = new BitSet();
        Arrays.stream(block).forEach(inBlock::set);
        return Arrays.stream(from).filter(unit -> !inBlock.get(unit)).toArray();
    }

    private int farthest(int[] among, double[] from) {
        int farthest = among[0];
        double distance = compared(from, points[farthest]);
        for (int unit : among) {
            double its = compared(from, points[unit]);
            if (its > distance) {
                farthest = unit;
                distance = its;
            }
        }
        return farthest;
    }

    private double compared(double[] one, double[] other) {
        double distance = distances.between(one, other);
        return Double.isNaN(distance) ? NEVER : distance;
    }

    /** The mean of each variable over the units that have it; NaN where none has. */
    private double[] mean(int[] of) {
        double[] mean = new double[points[of[0]].length];
        for (int v = 0; v < mean.length; v++) {
            double sum = 0;
            int there = 0;
            for (int unit : of) {
                if (!Double.isNaN(points[unit][v])) {
                    sum += points[unit][v];
                    there++;
                }
            }
            mean[v] = sum / there;
        }
        return mean;
    }
}
