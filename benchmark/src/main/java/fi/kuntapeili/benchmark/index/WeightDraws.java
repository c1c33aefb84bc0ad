package fi.kuntapeili.benchmark.index;

import fi.kuntapeili.benchmark.statistics.RandomStreams;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The ranks of all units under other weights that would have been as reasonable: each weight times a number drawn evenly
 * between 0.75 and 1.25, within pillars and between them, taken anew relative to their sum; uncertainty analysis after Saisana,
 * Saltelli and Tarantola (2005).
 */
final class WeightDraws {
    private static final int DRAWS_PER_TASK = 500;
    private static final double LEAST = 0.75;
    private static final double SPREAD = 0.5;
    private static final int MOST_INSERTED = 500;
    private static final int MOST_UNITS = Character.MAX_VALUE;

    private WeightDraws() {}

    /**
     * Ranks by unit and draw, 0 throughout for a unit without index. Tasks have a random stream each, so the result is
     * the same for any number of threads; work is shared out in the pool the caller runs in.
     */
    static char[][] ranks(ScoreTable table, int draws, long seed) {
        if (table.units() > MOST_UNITS) {
            throw new IllegalArgumentException("Weights are drawn for at most " + MOST_UNITS + " units");
        }
        char[][] ranks = new char[table.units()][draws];
        int tasks = (draws + DRAWS_PER_TASK - 1) / DRAWS_PER_TASK;
        List<UniformRandomProvider> streams = RandomStreams.of(seed, tasks);
        IntStream.range(0, tasks).parallel().forEach(task -> {
            int from = task * DRAWS_PER_TASK;
            int to = Math.min(draws, from + DRAWS_PER_TASK);
            fill(ranks, table, streams.get(task), from, to);
        });
        return ranks;
    }

    private static void fill(char[][] ranks, ScoreTable table, UniformRandomProvider random, int from, int to) {
        double[] indicators = table.indicatorWeights();
        double[] pillars = table.pillarWeights();
        double[] nominal = table.index(indicators, pillars);
        int[] order = IntStream.range(0, nominal.length)
                .filter(u -> !Double.isNaN(nominal[u]))
                .toArray();
        double[] sorted = new double[order.length];
        for (int draw = from; draw < to; draw++) {
            double[] index = table.index(drawn(indicators, random), drawn(pillars, random));
            if (order.length > MOST_INSERTED) {
                rankSorted(ranks, draw, order, sorted, index);
                continue;
            }
            sort(order, sorted, index);
            int rank = 1;
            for (int i = 0; i < order.length; i++) {
                rank = i > 0 && sorted[i] == sorted[i - 1] ? rank : i + 1;
                ranks[order[i]][draw] = (char) rank;
            }
        }
    }

    /** Many units trade too many places from one draw to the next for insertion: sorted once, looked up by each. */
    private static void rankSorted(char[][] ranks, int draw, int[] order, double[] sorted, double[] index) {
        for (int i = 0; i < order.length; i++) {
            sorted[i] = -index[order[i]];
        }
        Arrays.sort(sorted);
        for (int unit : order) {
            ranks[unit][draw] = (char) (1 + firstPlace(sorted, -index[unit]));
        }
    }

    /** How many are less than the value, which is among them. */
    private static int firstPlace(double[] ascending, double value) {
        int least = 0;
        int most = ascending.length - 1;
        while (least < most) {
            int middle = (least + most) >>> 1;
            if (ascending[middle] < value) {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        return least;
    }

    /** Greatest first, by insertion: the order of the draw before is nearly the order of this one. */
    private static void sort(int[] order, double[] sorted, double[] index) {
        for (int i = 0; i < order.length; i++) {
            int unit = order[i];
            double value = index[unit];
            int place = i;
            while (place > 0 && sorted[place - 1] < value) {
                sorted[place] = sorted[place - 1];
                order[place] = order[place - 1];
                place--;
            }
            sorted[place] = value;
            order[place] = unit;
        }
    }

    private static double[] drawn(double[] nominal, UniformRandomProvider random) {
        double[] weights = new double[nominal.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = nominal[i] * (LEAST + SPREAD * random.nextDouble());
        }
        return weights;
    }
}
