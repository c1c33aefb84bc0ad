package fi.kuntapeili.benchmark.attack;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Values of the unknowns that fit all sums, as far from their bounds as can be had cheaply. From such a point most
 * unknowns can be moved to an extreme, alone or with another one that makes up for it; who can be moved is not pinned
 * down, and no linear program is needed to say so.
 */
final class FeasiblePoint {
    private static final double ROUNDING = 1e-7;
    private static final int ROUNDS = 150;
    private static final double[] MARGINS = {0.45, 0.3, 0.15, 0.05, 0};

    private final double[] most;
    private final List<Solver.Sum> sums;
    private final BitSet[] sumsOf;
    private final double[] values;
    private final double[] totals;

    private FeasiblePoint(double[] most, List<Solver.Sum> sums, BitSet[] sumsOf, double[] values) {
        this.most = most;
        this.sums = sums;
        this.sumsOf = sumsOf;
        this.values = values;
        this.totals = sums.stream().mapToDouble(sum -> total(sum, values)).toArray();
    }

    /**
     * Found by going from sum to sum and spreading what is missing; empty if that does not lead to a point. Where not
     * all sums can keep their distance, the next try starts from there, so that most of them do.
     */
    static Optional<FeasiblePoint> centred(double[] most, List<Solver.Sum> sums) {
        double[] values = new double[most.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.isInfinite(most[i]) ? 1 : most[i] / 2;
        }
        for (double margin : MARGINS) {
            if (project(values, most, sums, margin)) {
                return Optional.of(new FeasiblePoint(most, sums, sumsOf(most.length, sums), values));
            }
        }
        return Optional.empty();
    }

    /** A point that is known; empty if it does not fit. */
    static Optional<FeasiblePoint> at(double[] values, double[] most, List<Solver.Sum> sums) {
        FeasiblePoint point = new FeasiblePoint(most, sums, sumsOf(most.length, sums), values);
        return point.fits() ? Optional.of(point) : Optional.empty();
    }

    /** Another point of the same sums. */
    FeasiblePoint with(double[] others) {
        return new FeasiblePoint(most, sums, sumsOf, others);
    }

    private boolean fits() {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < -ROUNDING || values[i] > most[i] + ROUNDING) {
                return false;
            }
        }
        for (int s = 0; s < totals.length; s++) {
            if (!allows(s, totals[s])) {
                return false;
            }
        }
        return true;
    }

    private static BitSet[] sumsOf(int unknowns, List<Solver.Sum> sums) {
        BitSet[] sumsOf = new BitSet[unknowns];
        for (int i = 0; i < unknowns; i++) {
            sumsOf[i] = new BitSet();
        }
        for (int s = 0; s < sums.size(); s++) {
            int sum = s;
            sums.get(s).unknowns().stream().forEach(i -> sumsOf[i].set(sum));
        }
        return sumsOf;
    }

    private static double total(Solver.Sum sum, double[] values) {
        return sum.unknowns().stream().mapToDouble(i -> values[i]).sum();
    }

    private static boolean project(double[] values, double[] most, List<Solver.Sum> sums, double margin) {
        int[][] unknowns =
                sums.stream().map(sum -> sum.unknowns().stream().toArray()).toArray(int[][]::new);
        for (int round = 0; round < ROUNDS; round++) {
            boolean moved = false;
            for (int s = 0; s < unknowns.length; s++) {
                double total = 0;
                double largest = 0;
                for (int i : unknowns[s]) {
                    total += values[i];
                    largest += most[i];
                }
                double low = Math.max(0, sums.get(s).bounds().low());
                double high = Math.min(largest, sums.get(s).bounds().high());
                double inset = Double.isInfinite(high) ? 0 : margin * (high - low);
                double wanted = Math.min(Math.max(total, low + inset), high - inset);
                if (Math.abs(wanted - total) > ROUNDING / 10 * Math.max(1, Math.abs(total))) {
                    moved = true;
                    spread(values, most, unknowns[s], wanted - total);
                }
            }
            if (!moved) {
                return true;
            }
        }
        return false;
    }

    /** Upwards in proportion to what is free, downwards in proportion to what is there. */
    private static void spread(double[] values, double[] most, int[] unknowns, double missing) {
        double room = 0;
        for (int i : unknowns) {
            room += missing > 0 ? free(values[i], most[i]) : values[i];
        }
        double part = room > 0 ? Math.min(Double.isInfinite(most[unknowns[0]]) ? 1e9 : 1, Math.abs(missing) / room) : 0;
        for (int i : unknowns) {
            values[i] += missing > 0 ? part * free(values[i], most[i]) : -part * values[i];
        }
    }

    private static double free(double value, double most) {
        return Double.isInfinite(most) ? Math.max(value, 1e-3) : most - value;
    }

    double[] values() {
        return values;
    }

    private boolean allows(int sum, double total) {
        Bounds bounds = sums.get(sum).bounds();
        double dust = ROUNDING * Math.max(1, Math.abs(total));
        return total >= bounds.low() - dust && total <= bounds.high() + dust;
    }

    /** The point with the unknown moved there, and one other moved the other way if need be; empty if that fails. */
    Optional<double[]> moved(int unknown, double target) {
        double change = target - values[unknown];
        BitSet broken = new BitSet();
        sumsOf[unknown].stream()
                .filter(sum -> !allows(sum, totals[sum] + change))
                .forEach(broken::set);
        double[] copy = values.clone();
        copy[unknown] = target;
        if (broken.isEmpty()) {
            return Optional.of(copy);
        }
        for (int other = 0; other < values.length; other++) {
            double value = values[other] - change;
            if (other != unknown
                    && value >= 0
                    && value <= most[other]
                    && Sets.holds(sumsOf[other], broken)
                    && makesUp(unknown, other, change)) {
                copy[other] = value;
                return Optional.of(copy);
            }
        }
        return movedWithSeveral(unknown, target, broken);
    }

    /** Others make up for it one after the other, each as far as it can, until no sum is broken. */
    private Optional<double[]> movedWithSeveral(int unknown, double target, BitSet broken) {
        double[] copy = values.clone();
        double[] now = totals.clone();
        shift(copy, now, unknown, target - values[unknown]);
        double wanted = values[unknown] - target;
        for (int other = 0; other < copy.length && !broken.isEmpty(); other++) {
            if (other == unknown || !sumsOf[other].intersects(broken)) {
                continue;
            }
            double step = wanted > 0 ? Math.min(wanted, most[other] - copy[other]) : Math.max(wanted, -copy[other]);
            int sum = sumsOf[other].nextSetBit(0);
            for (; sum >= 0 && step != 0; sum = sumsOf[other].nextSetBit(sum + 1)) {
                step = withinBounds(sum, now[sum], step);
            }
            shift(copy, now, other, step);
            for (int s = broken.nextSetBit(0); s >= 0; s = broken.nextSetBit(s + 1)) {
                broken.set(s, !allows(s, now[s]));
            }
        }
        return broken.isEmpty() ? Optional.of(copy) : Optional.empty();
    }

    private void shift(double[] at, double[] now, int unknown, double step) {
        at[unknown] += step;
        sumsOf[unknown].stream().forEach(sum -> now[sum] += step);
    }

    /** The part of the step that leaves the sum within its bounds. */
    private double withinBounds(int sum, double total, double step) {
        Bounds bounds = sums.get(sum).bounds();
        return step > 0
                ? Math.max(0, Math.min(step, bounds.high() - total))
                : Math.min(0, Math.max(step, bounds.low() - total));
    }

    private boolean makesUp(int unknown, int other, double change) {
        return Sets.without(sumsOf[unknown], sumsOf[other]).stream().allMatch(sum -> allows(sum, totals[sum] + change))
                && Sets.without(sumsOf[other], sumsOf[unknown]).stream()
                        .allMatch(sum -> allows(sum, totals[sum] - change));
    }
}
