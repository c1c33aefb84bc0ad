package fi.kuntapeili.benchmark.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many of each block do something, when sums over some blocks are bounded: of which blocks must it be everybody, or
 * nobody? A linear program is solved only for what no known point leaves open; its solution is one more point.
 */
final class CountProgram {
    private static final double ROUNDING = 1e-6;

    private final double[] most;
    private final List<Solver.Sum> sums;
    private final List<FeasiblePoint> points = new ArrayList<>();

    CountProgram(double[] most, List<Solver.Sum> sums) {
        this.most = most;
        this.sums = sums;
        FeasiblePoint.centred(most, sums).ifPresent(points::add);
    }

    /**
     * The same for somebody who knows some of the answers, which are taken off.
     *
     * @param less the program of somebody who knows none; its points are tried first
     * @param known how many are taken off each unknown
     */
    CountProgram(double[] most, List<Solver.Sum> sums, CountProgram less, double[] known) {
        this.most = most;
        this.sums = sums;
        less.points.forEach(point -> without(point, known).ifPresent(points::add));
        if (points.isEmpty()) {
            FeasiblePoint.centred(most, sums).ifPresent(points::add);
        }
    }

    private Optional<FeasiblePoint> without(FeasiblePoint point, double[] known) {
        FeasiblePoint moved = point;
        for (int i = 0; i < known.length; i++) {
            double value = moved.values()[i];
            double wanted = Math.min(Math.max(value, known[i]), known[i] + most[i]);
            if (value != wanted) {
                Optional<double[]> values = moved.moved(i, wanted);
                if (values.isEmpty()) {
                    return Optional.empty();
                }
                moved = moved.with(values.get());
            }
        }
        double[] rest = moved.values().clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= known[i];
        }
        return FeasiblePoint.at(rest, most, sums);
    }

    /** Whether it is at its largest value, whatever the others are. */
    boolean mustBeAll(int unknown) {
        return most[unknown] > 0 && !canBe(unknown, most[unknown] - 1, false);
    }

    /** Whether it is zero, whatever the others are. */
    boolean mustBeNone(int unknown) {
        return most[unknown] > 0 && !canBe(unknown, 1, true);
    }

    /** Whether the unknown can be at the target, or above it or below it. */
    private boolean canBe(int unknown, double target, boolean above) {
        for (FeasiblePoint point : List.copyOf(points)) {
            double value = point.values()[unknown];
            if (above ? value >= target - ROUNDING : value <= target + ROUNDING) {
                return true;
            }
            if (point.moved(unknown, target).isPresent()) {
                return true;
            }
        }
        double[] weights = new double[most.length];
        weights[unknown] = above ? -1 : 1;
        Optional<double[]> solution = new Solver(most, sums).smallest(weights);
        solution.flatMap(values -> FeasiblePoint.at(values, most, sums)).ifPresent(points::add);
        return solution.map(
                        values -> above ? values[unknown] >= target - ROUNDING : values[unknown] <= target + ROUNDING)
                .orElse(true);
    }
}
