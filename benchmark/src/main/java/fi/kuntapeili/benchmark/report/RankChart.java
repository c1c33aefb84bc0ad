package fi.kuntapeili.benchmark.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Rank intervals on one axis, a row for each unit. Every rank has a cell of equal width, the best on the left; an interval
 * covers its cells from end to end.
 */
public record RankChart(int units, List<Tick> ticks) {

    private static final int MOST_STEPS = 5;
    private static final int[] ROUND = {1, 2, 5};
    private static final double HUNDRED = 100;

    /** @param at place in per cent of the length of the axis */
    public record Tick(int rank, double at) {}

    /**
     * @param at where the interval starts and {@code length} how long it is, both in per cent of the length of the axis
     * @param rankAt the middle of the rank's cell
     */
    public record Bar(double at, double length, double rankAt) {}

    public RankChart {
        ticks = List.copyOf(ticks);
    }

    /** @param units how many are ranked, at least one */
    public static RankChart over(int units) {
        int step = step(units);
        List<Tick> ticks = new ArrayList<>();
        ticks.add(new Tick(1, middle(1, units)));
        for (int rank = step; rank <= units; rank += step) {
            if (rank > 1) {
                ticks.add(new Tick(rank, middle(rank, units)));
            }
        }
        return new RankChart(units, ticks);
    }

    public Bar bar(int low, int high, int rank) {
        double start = rounded(HUNDRED * (low - 1) / units);
        return new Bar(start, rounded(HUNDRED * high / units - start), middle(rank, units));
    }

    private static int step(int units) {
        for (int power = 1; ; power *= 10) {
            for (int round : ROUND) {
                if (units / (round * power) <= MOST_STEPS) {
                    return round * power;
                }
            }
        }
    }

    private static double middle(int rank, int units) {
        return rounded(HUNDRED * (rank - 0.5) / units);
    }

    private static double rounded(double place) {
        return Math.round(place * HUNDRED) / HUNDRED;
    }
}
