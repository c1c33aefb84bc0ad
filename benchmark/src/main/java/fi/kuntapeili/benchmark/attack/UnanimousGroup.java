package fi.kuntapeili.benchmark.attack;

import java.util.BitSet;
import java.util.Optional;

/**
 * A member of a group in which all answered the same, or all but it: what a single share or mean at the end of the scale
 * tells about everybody else, and to whom a question applies.
 */
record UnanimousGroup() implements Attack {

    @Override
    public int number() {
        return 12;
    }

    @Override
    public String title() {
        return "member of a group of one mind reads share, mean and number of answers";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (PublicIndicator indicator : surface.indicators()) {
            if (!indicator.tellsWhoAnswers()) {
                attempt.and(new AskedUnits(surface, indicator, places).concluded());
                continue;
            }
            for (PublicGroup group : surface.shown(indicator)) {
                if (indicator.kind() instanceof PublicIndicator.Choices choices) {
                    for (int option = 0; option < choices.categories().size(); option++) {
                        attempt.and(share(surface, indicator, group, option, places));
                    }
                } else {
                    attempt.and(mean(surface, indicator, group));
                }
            }
        }
        return attempt;
    }

    private static Attempt share(
            PublicSurface surface, PublicIndicator indicator, PublicGroup group, int option, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicIndicator.Choices choices = (PublicIndicator.Choices) indicator.kind();
        Optional<Bounds> counts =
                surface.counts(indicator, group, choices.categories().get(option));
        if (counts.isEmpty()) {
            return attempt;
        }
        BitSet members = surface.protectedIn(indicator, group);
        String how = "the share of " + choices.categories().get(option) + " in " + group.id();
        for (Insider member : places.members(indicator.id(), members)) {
            attempt.tried();
            BitSet known = member.knownOf(indicator.id(), members);
            BitSet others = Sets.without(members, known);
            long own = known.stream()
                    .filter(unit -> member.chose(indicator.id(), unit, option))
                    .count();
            boolean all = counts.get().low() - own > others.cardinality() - 1;
            boolean none = counts.get().high() - own < 1;
            if (all || none) {
                others.stream()
                        .forEach(unit ->
                                attempt.concluded(new Deduction.Category(indicator.id(), unit, option, all, how)));
            }
        }
        return attempt;
    }

    /** Whoever is not at the end moves the mean away from it by a part of its distance. */
    private static Attempt mean(PublicSurface surface, PublicIndicator indicator, PublicGroup group) {
        Attempt attempt = new Attempt();
        if (surface.protectedSum(indicator, group).isEmpty()) {
            return attempt;
        }
        attempt.tried();
        PublicIndicator.Amounts amounts = (PublicIndicator.Amounts) indicator.kind();
        BitSet members = surface.protectedIn(indicator, group);
        Bounds total = surface.protectedSum(indicator, group).orElseThrow();
        double lowest = Math.max(amounts.least(), total.low() - (members.cardinality() - 1) * amounts.most());
        double highest = Math.min(amounts.most(), total.high() - (members.cardinality() - 1) * amounts.least());
        if (!Double.isNaN(lowest) && !Double.isNaN(highest)) {
            members.stream()
                    .forEach(unit -> attempt.concluded(Deduction.Range.ofMeans(
                            indicator.id(), unit, new Bounds(lowest, highest), "the mean of " + group.id())));
        }
        return attempt;
    }
}
