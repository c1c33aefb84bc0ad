package fi.kuntapeili.benchmark.attack;

/** A figure about fewer than the minimum, whether or not open members fill the group up. */
record SmallGroups() implements Attack {

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String title() {
        return "outsider reads every group below the minimum";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (PublicIndicator indicator : surface.indicators()) {
            for (PublicGroup group : surface.groups()) {
                int contributors = surface.contributors(surface.protectedIn(indicator, group));
                for (PublicFigure figure : surface.figures(indicator, group)) {
                    int needed = Math.max(
                            surface.rules().neededFor(indicator),
                            group.isPicked() ? surface.rules().pickedMinimum() : 0);
                    if (contributors < needed) {
                        attempt.tried();
                        tell(attempt, figure, contributors);
                    }
                }
            }
        }
        return attempt;
    }

    private static void tell(Attempt attempt, PublicFigure figure, int contributors) {
        if (figure.isGiven()) {
            String how = figure.statistic() + " of " + figure.group() + " with " + contributors + " contributors";
            attempt.concluded(new Deduction.Told(figure.indicator(), how));
        }
    }
}
