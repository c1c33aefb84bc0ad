package fi.kuntapeili.benchmark.attack;

/** All rounded means are put together, with nothing below zero, by an outsider and by the largest. */
record MeanProgram() implements Attack {
    private static final int LARGEST = 10;

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String title() {
        return "outsider and the ten largest solve all rounded means as a linear program";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (PublicIndicator indicator : surface.indicators()) {
            if (indicator.kind() instanceof PublicIndicator.Amounts) {
                attempt.and(new MeanConclusions(surface, indicator, surface.shown(indicator))
                        .by(places.largest(indicator.id(), LARGEST)));
            }
        }
        return attempt;
    }
}
