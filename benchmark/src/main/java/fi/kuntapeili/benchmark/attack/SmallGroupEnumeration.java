package fi.kuntapeili.benchmark.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A member of a small group takes all its figures together and goes through every set of answers that the others could
 * have given, where there are few possible answers. The others cannot be told apart, so what can be said of one is said of
 * each: between the smallest and the largest answer in any set that fits.
 */
record SmallGroupEnumeration() implements Attack {
    private static final int LARGEST = 8;
    private static final int MOST_VALUES = 21;
    private static final List<String> FIGURES = List.of("p10", "q1", "median", "q3", "p90", "mean");

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String title() {
        return "member of a small group goes through all answers that fit its figures";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (PublicIndicator indicator : surface.indicators()) {
            if (indicator.tellsWhoAnswers()
                    && indicator.kind() instanceof PublicIndicator.Amounts amounts
                    && amounts.unit() != null
                    && amounts.possible().length <= MOST_VALUES) {
                for (PublicGroup group : surface.shown(indicator)) {
                    if (surface.answers(indicator, group) <= LARGEST) {
                        places.members(indicator.id(), surface.protectedIn(indicator, group))
                                .forEach(member -> attempt.and(new Search(surface, indicator, group, member).run()));
                    }
                }
            }
        }
        return attempt;
    }

    /** One member of one group. */
    private static final class Search {
        private final PublicIndicator indicator;
        private final double[] possible;
        private final BitSet others;
        private final List<Double> known = new ArrayList<>();
        private final List<Optional<Bounds>> figures;
        private final Insider member;
        private final int percent;
        private double smallest = Double.POSITIVE_INFINITY;
        private double largest = Double.NEGATIVE_INFINITY;

        Search(PublicSurface surface, PublicIndicator indicator, PublicGroup group, Insider member) {
            this.indicator = indicator;
            this.member = member;
            this.percent = surface.rules().pPercent();
            this.possible = ((PublicIndicator.Amounts) indicator.kind()).possible();
            BitSet closed = surface.protectedIn(indicator, group);
            BitSet own = member.knownOf(indicator.id(), closed);
            own.stream().forEach(unit -> known.add(member.amount(indicator.id(), unit)));
            Sets.without(Sets.both(indicator.respondents(), group.members()), closed).stream()
                    .forEach(
                            unit -> known.add(((Known.Amount) indicator.byName().get(unit)).value()));
            this.others = Sets.without(closed, own);
            this.figures = FIGURES.stream()
                    .map(statistic -> surface.bounds(indicator, group, statistic))
                    .toList();
        }

        Attempt run() {
            Attempt attempt = new Attempt();
            if (others.isEmpty() || figures.stream().allMatch(Optional::isEmpty)) {
                return attempt;
            }
            attempt.tried();
            choose(new double[others.cardinality()], 0, 0);
            if (!isOpen()) {
                others.stream()
                        .forEach(unit -> attempt.concluded(Deduction.Range.ofOthers(
                                indicator.id(),
                                unit,
                                new Bounds(smallest, largest),
                                "every set of answers that fits, tried by " + member.units())));
            }
            return attempt;
        }

        /** Whether the sets found so far leave each answer open. */
        private boolean isOpen() {
            return largest > Bounds.widest(smallest, percent);
        }

        /** Answers in ascending order, so that each set is tried once. */
        private void choose(double[] chosen, int position, int from) {
            if (isOpen()) {
                return;
            }
            if (position == chosen.length) {
                if (fits(chosen)) {
                    smallest = Math.min(smallest, chosen[0]);
                    largest = Math.max(largest, chosen[chosen.length - 1]);
                }
                return;
            }
            for (int value = from; value < possible.length; value++) {
                chosen[position] = possible[value];
                choose(chosen, position + 1, value);
            }
        }

        private boolean fits(double[] chosen) {
            double[] all = new double[chosen.length + known.size()];
            System.arraycopy(chosen, 0, all, 0, chosen.length);
            for (int i = 0; i < known.size(); i++) {
                all[chosen.length + i] = known.get(i);
            }
            Arrays.sort(all);
            for (int i = 0; i < FIGURES.size(); i++) {
                double figure = PublicRules.percentOf(FIGURES.get(i))
                        .map(percent -> quantile(all, percent))
                        .orElseGet(() -> Arrays.stream(all).average().orElseThrow());
                if (!figures.get(i).map(bounds -> bounds.includes(figure)).orElse(true)) {
                    return false;
                }
            }
            return true;
        }

        private static double quantile(double[] sorted, int percent) {
            int steps = (sorted.length - 1) * percent;
            double part = steps % 100 / 100.0;
            double low = sorted[steps / 100];
            return part == 0 ? low : low + part * (sorted[steps / 100 + 1] - low);
        }
    }
}
