package fi.kuntapeili.benchmark.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The second largest takes its own answer out of a total: of a group, of what one group has more than another, or of what is
 * left of a group when parts with means of their own are taken out. The others are no larger than it is, and none is below
 * zero.
 */
record SecondLargest() implements Attack {

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String title() {
        return "second largest takes its own answer out of a total, or out of what totals leave of each other";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (PublicIndicator indicator : surface.indicators()) {
            if (indicator.kind() instanceof PublicIndicator.Amounts amounts && amounts.least() >= 0) {
                attempt.and(new Search(surface, indicator, amounts.least(), places).run());
            }
        }
        return attempt;
    }

    /** The total of some protected answers. */
    private record Total(BitSet members, Bounds bounds) {
        Total without(Total part) {
            return new Total(Sets.without(members, part.members), bounds.minus(part.bounds));
        }
    }

    /** All totals of one indicator. */
    private static final class Search {
        private final PublicSurface surface;
        private final PublicIndicator indicator;
        private final double least;
        private final Insider.Places places;
        private final List<Total> totals = new ArrayList<>();
        private final Attempt attempt = new Attempt();

        Search(PublicSurface surface, PublicIndicator indicator, double least, Insider.Places places) {
            this.surface = surface;
            this.indicator = indicator;
            this.least = least;
            this.places = places;
            surface.groups()
                    .forEach(group -> surface.protectedSum(indicator, group)
                            .ifPresent(sum -> totals.add(new Total(surface.protectedIn(indicator, group), sum))));
            totals.sort(Comparator.comparingInt((Total total) -> total.members().cardinality())
                    .reversed());
        }

        Attempt run() {
            for (Total whole : totals) {
                estimate(whole.members(), new BitSet(), whole.bounds());
                for (Total other : totals) {
                    if (!whole.members().equals(other.members())) {
                        estimate(
                                Sets.without(whole.members(), other.members()),
                                Sets.without(other.members(), whole.members()),
                                whole.bounds().minus(other.bounds()));
                    }
                }
                withoutParts(whole, new BitSet());
                surface.groups().stream()
                        .map(group -> surface.protectedIn(indicator, group))
                        .filter(spared -> !spared.isEmpty() && Sets.holds(whole.members(), spared))
                        .forEach(spared -> withoutParts(whole, spared));
            }
            return attempt;
        }

        /** What is left of a whole without parts that leave a group alone, large ones first, each after the other. */
        private void withoutParts(Total whole, BitSet spared) {
            Total left = whole;
            for (Total part : totals) {
                boolean inside = Sets.holds(left.members(), part.members());
                if (inside
                        && !part.members().intersects(spared)
                        && !part.members().equals(left.members())) {
                    left = left.without(part);
                    estimate(left.members(), new BitSet(), left.bounds());
                }
            }
        }

        /** @param difference what the ones have more than the others */
        private void estimate(BitSet ones, BitSet others, Bounds difference) {
            attempt.tried();
            places.secondLargest(indicator.id(), Sets.either(ones, others))
                    .filter(rival -> ones.get(rival.largest()))
                    .ifPresent(rival -> attempt.concluded(estimate(ones, others, difference, rival)));
        }

        private Deduction estimate(BitSet ones, BitSet others, Bounds difference, Insider.Rival rival) {
            int unit = rival.insider().units().nextSetBit(0);
            double own = rival.insider().amount(indicator.id(), unit);
            boolean among = ones.get(unit);
            int unknownOnes = ones.cardinality() - (among ? 2 : 1);
            int unknownOthers = others.cardinality() - (among ? 0 : 1);
            Bounds known = difference.minus(among ? own : -own);
            Bounds bounds = new Bounds(
                    known.low() - unknownOnes * own + unknownOthers * least,
                    known.high() - unknownOnes * least + unknownOthers * own);
            return Deduction.Range.ofMeans(
                    indicator.id(), rival.largest(), bounds, "a total without the second largest, " + unit);
        }
    }
}
