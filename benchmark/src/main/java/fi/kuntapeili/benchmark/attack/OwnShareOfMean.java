package fi.kuntapeili.benchmark.attack;

import java.util.BitSet;

/** A member takes its own answer out of the mean of its small group. */
record OwnShareOfMean() implements Attack {
    private static final int LARGEST = 6;

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String title() {
        return "member of a group of two to six takes its own answer out of the mean";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (PublicIndicator indicator : surface.indicators()) {
            for (PublicGroup group : surface.shown(indicator)) {
                BitSet members = surface.protectedIn(indicator, group);
                int count = members.cardinality();
                if (count >= 2
                        && count <= LARGEST
                        && surface.protectedSum(indicator, group).isPresent()) {
                    Bounds total = surface.protectedSum(indicator, group).orElseThrow();
                    places.members(indicator.id(), members)
                            .forEach(member -> attempt.and(subtract(indicator, members, total, member)));
                }
            }
        }
        return attempt;
    }

    private static Attempt subtract(PublicIndicator indicator, BitSet members, Bounds total, Insider member) {
        Attempt attempt = new Attempt();
        attempt.tried();
        BitSet known = member.knownOf(indicator.id(), members);
        double own = known.stream()
                .mapToDouble(unit -> member.amount(indicator.id(), unit))
                .sum();
        Bounds rest = total.minus(own);
        BitSet others = Sets.without(members, known);
        double least = ((PublicIndicator.Amounts) indicator.kind()).least();
        double smallest = others.cardinality() == 1 ? rest.low() : least;
        double largest = rest.high() - (others.cardinality() - 1) * least;
        others.stream()
                .forEach(unit -> attempt.concluded(Deduction.Range.ofMeans(
                        indicator.id(), unit, new Bounds(smallest, largest), "a mean without the answer of " + known)));
        return attempt;
    }
}
