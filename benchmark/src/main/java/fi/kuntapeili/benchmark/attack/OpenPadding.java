package fi.kuntapeili.benchmark.attack;

import java.util.BitSet;

/**
 * Answers that are visible by name fill a tail up, so that a quantile is the smallest or largest of the others. Whoever
 * takes them away knows how many protected answers are beyond.
 */
record OpenPadding() implements Attack {

    @Override
    public int number() {
        return 22;
    }

    @Override
    public String title() {
        return "takes answers that are visible by name out of the tails";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (PublicIndicator indicator : surface.indicators()) {
            for (PublicGroup group : surface.shown(indicator)) {
                for (PublicFigure figure : surface.figures(indicator, group)) {
                    if (figure.isGiven()
                            && indicator.tellsWhoAnswers()
                            && PublicRules.percentOf(figure.statistic()).isPresent()) {
                        attempt.tried();
                        tails(attempt, surface, indicator, group, figure.statistic());
                    }
                }
            }
        }
        return attempt;
    }

    private static void tails(
            Attempt attempt, PublicSurface surface, PublicIndicator indicator, PublicGroup group, String statistic) {
        Bounds figure = surface.bounds(indicator, group, statistic).orElseThrow();
        BitSet all = Sets.both(indicator.respondents(), group.members());
        BitSet closed = surface.protectedIn(indicator, group);
        int steps = (all.cardinality() - 1) * PublicRules.percentOf(statistic).orElseThrow();
        long namedBelow =
                named(indicator, Sets.without(all, closed), new Bounds(Double.NEGATIVE_INFINITY, figure.low()));
        long namedAbove =
                named(indicator, Sets.without(all, closed), new Bounds(figure.high(), Double.POSITIVE_INFINITY));
        long below = steps / 100 + 1 - namedBelow;
        long above = all.cardinality() - (steps + 99) / 100 - namedAbove;
        String how = statistic + " of " + group.id();
        if (below < surface.rules().tailMin()) {
            attempt.concluded(new Deduction.Extreme(
                    indicator.id(), group.members(), true, figure, how + " with " + below + " below"));
        }
        if (above < surface.rules().tailMin()) {
            attempt.concluded(new Deduction.Extreme(
                    indicator.id(), group.members(), false, figure, how + " with " + above + " above"));
        }
    }

    private static long named(PublicIndicator indicator, BitSet visible, Bounds where) {
        return visible.stream()
                .filter(unit ->
                        where.includes(((Known.Amount) indicator.byName().get(unit)).value()))
                .count();
    }
}
