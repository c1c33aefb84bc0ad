package fi.kuntapeili.benchmark.attack;

import java.util.BitSet;
import java.util.List;

/** Who answered for several takes all those answers out of everything. */
record AdviserTotals() implements Attack {

    @Override
    public int number() {
        return 23;
    }

    @Override
    public String title() {
        return "adviser of several takes their answers out of all figures";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (Insider adviser : places.advisers()) {
            for (PublicIndicator indicator : surface.indicators()) {
                BitSet known = adviser.knownOf(indicator.id(), indicator.protectedUnits());
                List<PublicGroup> shown = surface.shown(indicator);
                SmallTotals totals = new SmallTotals(surface, indicator, shown, known);
                attempt.and(totals.byPairs(shown)).and(totals.byAlgebra());
                shown.forEach(group -> attempt.and(alone(surface, indicator, group, known)));
                if (indicator.kind() instanceof PublicIndicator.Choices) {
                    attempt.and(BandConclusions.of(surface, indicator, shown, List.of(adviser)));
                } else {
                    attempt.and(new MeanConclusions(surface, indicator, shown).by(List.of(adviser)));
                }
            }
        }
        return attempt;
    }

    /** A group of which too few are left besides those it answered for. */
    private static Attempt alone(PublicSurface surface, PublicIndicator indicator, PublicGroup group, BitSet known) {
        Attempt attempt = new Attempt();
        BitSet others = Sets.without(surface.protectedIn(indicator, group), known);
        attempt.tried();
        if (!others.isEmpty() && surface.contributors(others) < surface.rules().neededFor(indicator) - 1) {
            attempt.concluded(new Deduction.Total(indicator.id(), others, group.id() + " without own answers"));
        }
        return attempt;
    }
}
