package fi.kuntapeili.benchmark.attack;

import fi.kuntapeili.benchmark.attack.Attack.Attempt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What follows from the means of one indicator in all groups, put together, where no amount is below zero.
 *
 * <p>Members of one block are in the same sums. Any of two could be zero and the other everything, so only who is alone in
 * a block has a lower bound; everybody has the block's total as upper bound. Who could have nothing is not pinned down.
 */
final class MeanConclusions {
    private static final double NOTHING = 1e-6;

    private final PublicSurface surface;
    private final PublicIndicator indicator;
    private final List<PublicGroup> groups = new ArrayList<>();

    MeanConclusions(PublicSurface surface, PublicIndicator indicator, List<PublicGroup> groups) {
        this.surface = surface;
        this.indicator = indicator;
        groups.stream()
                .filter(group -> surface.protectedSum(indicator, group).isPresent())
                .forEach(this.groups::add);
    }

    /** For somebody from outside, and for each of these. */
    Attempt by(List<Insider> insiders) {
        Attempt attempt = new Attempt();
        boolean noneBelowZero = ((PublicIndicator.Amounts) indicator.kind()).least() >= 0;
        if (groups.isEmpty() || !noneBelowZero) {
            return attempt;
        }
        attempt.and(by(Insider.OUTSIDER));
        insiders.forEach(insider -> attempt.and(by(insider)));
        return attempt;
    }

    private Attempt by(Insider insider) {
        Attempt attempt = new Attempt();
        BitSet known = insider.knownOf(indicator.id(), indicator.protectedUnits());
        List<BitSet> members = new ArrayList<>();
        List<Bounds> totals = new ArrayList<>();
        for (PublicGroup group : groups) {
            BitSet all = surface.protectedIn(indicator, group);
            double own = Sets.both(all, known).stream()
                    .mapToDouble(unit -> insider.amount(indicator.id(), unit))
                    .sum();
            Optional<Bounds> sum = surface.protectedSum(indicator, group);
            members.add(Sets.without(all, known));
            totals.add(sum.orElseThrow().minus(own).dusted());
        }
        List<BitSet> blocks = Sets.blocks(members);
        Solver solver = solver(blocks, members, totals);
        List<FeasiblePoint> points = new ArrayList<>();
        FeasiblePoint.centred(solver.most(), solver.sums()).ifPresent(points::add);
        for (int block = 0; block < blocks.size(); block++) {
            BitSet about = blocks.get(block);
            if (about.cardinality() == 1) {
                attempt.tried();
                if (isPinned(block, solver, points)) {
                    attempt.concluded(Deduction.Range.ofMeans(
                            indicator.id(),
                            about.nextSetBit(0),
                            solver.range(block),
                            "all means, seen by " + insider.units()));
                }
            }
        }
        for (int group = 0; group < members.size(); group++) {
            attempt.tried();
            if (totals.get(group).high() <= NOTHING) {
                members.get(group).stream()
                        .forEach(unit -> attempt.concluded(Deduction.Range.ofMeans(
                                indicator.id(), unit, Bounds.exactly(0), "a total of nothing")));
            }
        }
        return attempt;
    }

    /**
     * Whether no solution lets the amount be a good deal smaller or larger than another one does. Every solution leaves
     * open what many others ask: where a sum is made up, most of its members have nothing.
     */
    private boolean isPinned(int block, Solver solver, List<FeasiblePoint> points) {
        int percent = surface.rules().pPercent();
        for (FeasiblePoint point : points) {
            double value = point.values()[block];
            if (value <= NOTHING
                    || point.moved(block, Bounds.widest(value, percent)).isPresent()
                    || point.moved(block, value * value / Bounds.widest(value, percent))
                            .isPresent()) {
                return false;
            }
        }
        double[] one = new double[solver.most().length];
        one[block] = 1;
        Optional<double[]> smallest = solver.smallest(one);
        smallest.flatMap(values -> FeasiblePoint.at(values, solver.most(), solver.sums()))
                .ifPresent(points::add);
        return smallest.map(values -> values[block] > NOTHING).orElse(false);
    }

    private static Solver solver(List<BitSet> blocks, List<BitSet> members, List<Bounds> totals) {
        double[] most = new double[blocks.size()];
        Arrays.fill(most, Double.POSITIVE_INFINITY);
        List<Solver.Sum> sums = new ArrayList<>();
        for (int group = 0; group < members.size(); group++) {
            BitSet unknowns = new BitSet();
            for (int block = 0; block < blocks.size(); block++) {
                unknowns.set(block, blocks.get(block).intersects(members.get(group)));
            }
            sums.add(new Solver.Sum(unknowns, totals.get(group)));
        }
        return new Solver(most, sums);
    }
}
