package fi.kuntapeili.benchmark.attack;

import java.util.BitSet;
import java.util.List;

/**
 * The second largest takes its own answer out of the total of a group, or of what is left of a group when a part with a
 * mean of its own is taken out; the others are no larger than it is.
 */
record SecondLargest() implements Attack {

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String title() {
        return "second largest of a dominated group takes its own answer out of the total";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (PublicIndicator indicator : surface.indicators()) {
            List<PublicGroup> withMean = surface.shown(indicator).stream()
                    .filter(group -> surface.isGiven(indicator, group, "mean"))
                    .toList();
            for (PublicGroup group : withMean) {
                BitSet members = surface.protectedIn(indicator, group);
                Bounds total = surface.protectedSum(indicator, group).orElseThrow();
                attempt.and(estimate(indicator, members, total, places));
                for (PublicGroup part : withMean) {
                    BitSet inside = surface.protectedIn(indicator, part);
                    if (!inside.equals(members) && Sets.holds(members, inside)) {
                        Bounds rest = total.minus(
                                surface.protectedSum(indicator, part).orElseThrow());
                        attempt.and(estimate(indicator, Sets.without(members, inside), rest, places));
                    }
                }
            }
        }
        return attempt;
    }

    private static Attempt estimate(PublicIndicator indicator, BitSet members, Bounds total, Insider.Places places) {
        Attempt attempt = new Attempt();
        attempt.tried();
        places.secondLargest(indicator.id(), members)
                .ifPresent(rival -> attempt.concluded(estimate(indicator, members, total, rival)));
        return attempt;
    }

    private static Deduction estimate(PublicIndicator indicator, BitSet members, Bounds total, Insider.Rival rival) {
        int unit = rival.insider().units().nextSetBit(0);
        double own = rival.insider().amount(indicator.id(), unit);
        double least = Math.max(0, ((PublicIndicator.Amounts) indicator.kind()).least());
        Bounds bounds = new Bounds(
                total.low() - (members.cardinality() - 1) * Math.max(own, least),
                total.high() - own - (members.cardinality() - 2) * least);
        return new Deduction.Range(
                indicator.id(), rival.largest(), bounds, "a total without the second largest, " + unit);
    }
}
