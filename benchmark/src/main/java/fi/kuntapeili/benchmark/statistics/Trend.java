package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Several rounds of one figure, all by one definition and on one structure of units. */
public final class Trend {
    /** Fewer rounds than this are shown as they are: two points always make a line. */
    public static final int FEWEST_ROUNDS = 4;

    private static final double LEVEL = 0.95;

    private Trend() {}

    /**
     * The median slope per unit of time with its 95 % interval; empty below four rounds that have a value.
     *
     * @param times of the rounds, for example years
     * @param values one per round, NaN where missing
     */
    public static Optional<TheilSen> slope(double[] times, double[] values) {
        long rounds =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
        return rounds < FEWEST_ROUNDS ? Optional.empty() : TheilSen.fit(times, values, LEVEL);
    }

    /** The units, by number, that have a value in every round: only they make a trend of a group. */
    public static int[] presentThroughout(List<double[]> rounds) {
        int units = rounds.isEmpty() ? 0 : rounds.get(0).length;
        return IntStream.range(0, units)
                .filter(unit -> rounds.stream().noneMatch(values -> Double.isNaN(values[unit])))
                .toArray();
    }
}
