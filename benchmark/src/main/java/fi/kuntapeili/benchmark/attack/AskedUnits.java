package fi.kuntapeili.benchmark.attack;

import fi.kuntapeili.benchmark.attack.Attack.Attempt;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What figures tell about to whom a question applies, where that follows from a protected answer to another one: the number
 * of answers, that there is a figure at all, and that two groups have different figures each say how many it applies to.
 */
final class AskedUnits {
    private final PublicSurface surface;
    private final PublicIndicator indicator;
    private final Insider.Places places;
    private final Attempt attempt = new Attempt();

    AskedUnits(PublicSurface surface, PublicIndicator indicator, Insider.Places places) {
        this.surface = surface;
        this.indicator = indicator;
        this.places = places;
    }

    Attempt concluded() {
        List<PublicGroup> shown = surface.shown(indicator);
        for (PublicGroup group : surface.groups()) {
            conclude(surface.protectedIn(indicator, group), applies(group), "figures of " + group.id());
        }
        for (int i = 0; i < shown.size(); i++) {
            for (int j = 0; j < i; j++) {
                differ(shown.get(i), shown.get(j));
            }
        }
        return attempt;
    }

    /** Two groups with different figures are shown only if enough answers lie between them. */
    private void differ(PublicGroup one, PublicGroup other) {
        if (!written(one).equals(written(other))) {
            BitSet between =
                    Sets.difference(surface.protectedIn(indicator, one), surface.protectedIn(indicator, other));
            Bounds enough = new Bounds(surface.rules().neededFor(indicator), Double.POSITIVE_INFINITY);
            conclude(between, enough, one.id() + " and " + other.id() + " differ");
        }
    }

    private Set<String> written(PublicGroup group) {
        return surface.figures(indicator, group).stream()
                .map(figure -> figure.statistic() + figure.category() + figure.text())
                .collect(Collectors.toSet());
    }

    /** To how many protected members of the group it applies. */
    private Bounds applies(PublicGroup group) {
        BitSet asked = surface.protectedIn(indicator, group);
        long named = indicator.byName().keySet().stream()
                .filter(unit -> group.members().get(unit))
                .count();
        Bounds bounds = new Bounds(0, asked.cardinality());
        for (PublicFigure figure : surface.figures(indicator, group)) {
            int needed = surface.rules().neededFor(indicator, figure.statistic());
            if (figure.isGiven() && figure.statistic().equals("n")) {
                bounds = bounds.and(Bounds.exactly(Double.parseDouble(figure.text()) - named));
            } else if (figure.isGiven()) {
                bounds = bounds.and(new Bounds(needed, Double.POSITIVE_INFINITY));
            }
        }
        return bounds;
    }

    /** For an outsider and everybody inside; who answered for several counts once and is left to those it answered for. */
    private void conclude(BitSet asked, Bounds applies, String how) {
        attempt.tried();
        if (applies.low() < asked.cardinality() - 1 && applies.high() > 1
                || surface.contributors(asked) < asked.cardinality()) {
            return;
        }
        conclude(asked, applies, how, Insider.OUTSIDER);
        places.members(indicator.appliesBy(), asked).forEach(member -> conclude(asked, applies, how, member));
    }

    private void conclude(BitSet asked, Bounds applies, String how, Insider insider) {
        BitSet known = insider.knownOf(indicator.appliesBy(), asked);
        long own = known.stream()
                .filter(unit -> insider.chose(indicator.appliesBy(), unit, 0))
                .count();
        BitSet others = Sets.without(asked, known);
        boolean all = applies.low() - own > others.cardinality() - 1;
        if (all || applies.high() - own < 1) {
            others.stream()
                    .forEach(unit ->
                            attempt.concluded(new Deduction.Category(indicator.appliesBy(), unit, 0, all, how)));
        }
    }
}
