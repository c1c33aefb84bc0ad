package fi.kuntapeili.benchmark.attack;

import fi.kuntapeili.benchmark.attack.Attack.Attempt;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * What follows from the quantiles of one indicator in all groups, put together: at every published bound, how many
 * members of each block are below.
 *
 * <p>A quantile of type 7 lies between two neighbouring order statistics. If it is at most t, the lower of the two is;
 * if it is at least t, no more than those before the upper one are below t.
 */
final class QuantileConclusions {
    private final PublicIndicator indicator;
    private final PublicIndicator.Amounts amounts;
    private final List<BitSet> blocks;
    private final List<Quantile> quantiles = new ArrayList<>();
    private final TreeSet<Cut> cuts = new TreeSet<>();
    private final int percent;

    private record Quantile(BitSet members, double percent, Bounds bounds) {
        int surelyUpTo() {
            return (int) Math.floor(rank()) + 1;
        }

        int atMostBelow() {
            return (int) Math.ceil(rank());
        }

        private double rank() {
            return Math.rint((members.cardinality() - 1) * percent) / 100;
        }
    }

    /** Everything below a value, and the value itself if it is included. */
    private record Cut(double value, boolean included) implements Comparable<Cut> {
        @Override
        public int compareTo(Cut other) {
            int byValue = Double.compare(value, other.value);
            return byValue != 0 ? byValue : Boolean.compare(included, other.included);
        }

        boolean holds(double amount) {
            return amount < value || included && amount == value;
        }
    }

    QuantileConclusions(PublicSurface surface, PublicIndicator indicator, List<PublicGroup> groups) {
        this.indicator = indicator;
        this.amounts = (PublicIndicator.Amounts) indicator.kind();
        this.percent = surface.rules().pPercent();
        for (PublicGroup group : indicator.tellsWhoAnswers() ? groups : List.<PublicGroup>of()) {
            BitSet members = Sets.both(indicator.respondents(), group.members());
            for (String statistic : List.of("p10", "q1", "median", "q3", "p90")) {
                Optional<Bounds> bounds = surface.bounds(indicator, group, statistic);
                if (bounds.isPresent()) {
                    int below = PublicRules.percentOf(statistic).orElseThrow();
                    quantiles.add(new Quantile(members, below, bounds.get()));
                    cuts.add(new Cut(bounds.get().low(), false));
                    cuts.add(new Cut(bounds.get().high(), true));
                }
            }
        }
        this.blocks =
                Sets.blocks(quantiles.stream().map(Quantile::members).distinct().toList());
    }

    /** For somebody from outside, and for each of these; answers visible by name are known to all. */
    Attempt by(List<Insider> insiders) {
        Attempt attempt = new Attempt();
        View outside = new View(Insider.OUTSIDER, null);
        outside.conclude(attempt);
        insiders.forEach(insider -> new View(insider, outside).conclude(attempt));
        return attempt;
    }

    /**
     * What one observer sees. Nobody below a cut means nobody below a lower one, and everybody below it means everybody
     * below a higher one, so the last cut of each kind is found by halving. A block that nothing pushes up from below, or
     * whose amounts may still be a multiple of that, is not pinned down, and its other side is not asked for.
     */
    private final class View {
        private final Insider insider;
        private final View less;
        private final List<Cut> ordered = List.copyOf(cuts);
        private final CountProgram[] programs = new CountProgram[ordered.size()];

        View(Insider insider, View less) {
            this.insider = insider;
            this.less = less;
        }

        private CountProgram at(int cut) {
            if (programs[cut] == null) {
                programs[cut] = program(ordered.get(cut), insider, less == null ? null : less.at(cut));
            }
            return programs[cut];
        }

        void conclude(Attempt attempt) {
            for (int block = 0; block < blocks.size(); block++) {
                BitSet about = Sets.without(
                        Sets.both(blocks.get(block), indicator.protectedUnits()),
                        insider.knownOf(indicator.id(), indicator.protectedUnits()));
                if (about.isEmpty()) {
                    continue;
                }
                attempt.tried();
                Bounds bounds = bounds(block);
                if (bounds.low() > amounts.least() || bounds.high() < amounts.most()) {
                    about.stream()
                            .forEach(unit -> attempt.concluded(Deduction.Range.ofOthers(
                                    indicator.id(), unit, bounds, "all quantiles, seen by " + insider.units())));
                }
            }
        }

        private Bounds bounds(int block) {
            int below = first(0, ordered.size(), cut -> !at(cut).mustBeNone(block)) - 1;
            double low = below < 0
                    ? amounts.least()
                    : Math.max(amounts.least(), ordered.get(below).value());
            double near = Bounds.widest(low, percent);
            int end = first(0, ordered.size(), cut -> ordered.get(cut).value() > near);
            boolean pushedDown =
                    end > 0 && !Double.isInfinite(low) && at(end - 1).mustBeAll(block);
            double high = pushedDown
                    ? ordered.get(first(0, end, cut -> at(cut).mustBeAll(block)))
                            .value()
                    : amounts.most();
            return new Bounds(low, Math.max(low, high));
        }

        /** The first cut from which on it holds; {@code end} if there is none. */
        private int first(int from, int end, IntPredicate holds) {
            int low = from;
            int high = end;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (holds.test(middle)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }

    private CountProgram program(Cut cut, Insider insider, CountProgram outside) {
        BitSet known = insider.knownOf(indicator.id(), indicator.protectedUnits());
        BitSet named = Sets.without(indicator.respondents(), indicator.protectedUnits());
        double[] ownBelow = below(cut, known, insider);
        double[] taken = below(cut, named, null);
        double[] most = new double[blocks.size()];
        for (int block = 0; block < most.length; block++) {
            taken[block] += ownBelow[block];
            most[block] =
                    Sets.without(Sets.without(blocks.get(block), known), named).cardinality();
        }
        List<Solver.Sum> sums = new ArrayList<>();
        counts(cut).forEach((members, counts) -> {
            BitSet unknowns = new BitSet();
            double off = 0;
            for (int block = 0; block < most.length; block++) {
                if (blocks.get(block).intersects(members)) {
                    unknowns.set(block);
                    off += taken[block];
                }
            }
            sums.add(new Solver.Sum(unknowns, counts.minus(off)));
        });
        return outside == null ? new CountProgram(most, sums) : new CountProgram(most, sums, outside, ownBelow);
    }

    /** By members of a group, how many of them are in the cut. */
    private Map<BitSet, Bounds> counts(Cut cut) {
        Map<BitSet, Bounds> counts = new LinkedHashMap<>();
        for (Quantile quantile : quantiles) {
            boolean surely = new Cut(quantile.bounds().high(), true).compareTo(cut) <= 0;
            boolean atMost = new Cut(quantile.bounds().low(), false).compareTo(cut) >= 0;
            if (surely || atMost) {
                Bounds count = new Bounds(
                        surely ? quantile.surelyUpTo() : 0,
                        atMost ? quantile.atMostBelow() : quantile.members().cardinality());
                counts.merge(quantile.members(), count, Bounds::and);
            }
        }
        return counts;
    }

    /** How many of these units, by block, are in the cut; {@code insider} is null where they are visible by name. */
    private double[] below(Cut cut, BitSet units, Insider insider) {
        double[] below = new double[blocks.size()];
        for (int block = 0; block < below.length; block++) {
            below[block] = Sets.both(blocks.get(block), units).stream()
                    .mapToDouble(unit -> insider == null
                            ? ((Known.Amount) indicator.byName().get(unit)).value()
                            : insider.amount(indicator.id(), unit))
                    .filter(cut::holds)
                    .count();
        }
        return below;
    }
}
