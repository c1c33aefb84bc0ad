package fi.kuntapeili.benchmark.attack;

import java.util.Set;

/** What the statuses tell beyond numbers of contributors. */
record StatusOracle() implements Attack {
    private static final Set<String> STATUSES = Set.of("RELEASED", "TOO_FEW", "CONFIDENTIAL");

    @Override
    public int number() {
        return 21;
    }

    @Override
    public String title() {
        return "outsider reads the status of everything that is withheld";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (PublicIndicator indicator : surface.indicators()) {
            for (PublicGroup group : surface.groups()) {
                int contributors = surface.contributors(surface.protectedIn(indicator, group));
                for (PublicFigure figure : surface.figures(indicator, group)) {
                    attempt.tried();
                    int needed = Math.max(
                            surface.rules().neededFor(indicator, figure.statistic()),
                            group.isPicked() ? surface.rules().pickedMinimum() : 0);
                    boolean saysMore =
                            indicator.tellsWhoAnswers() && figure.status().equals("TOO_FEW") && contributors >= needed;
                    boolean contradicts = figure.isGiven() != figure.status().equals("RELEASED");
                    if (!STATUSES.contains(figure.status()) || saysMore || contradicts) {
                        attempt.concluded(new Deduction.Told(
                                indicator.id(), figure.statistic() + " of " + group.id() + " says " + figure.status()));
                    }
                }
            }
        }
        return attempt;
    }
}
