package fi.kuntapeili.benchmark.attack;

/** The shares of all groups are put together, by an outsider and by respondents who know their own answer. */
record ShareProgram() implements Attack {
    private static final int INSIDERS = 40;

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String title() {
        return "outsider and forty insiders solve all shares as a linear program";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (PublicIndicator indicator : surface.indicators()) {
            if (indicator.kind() instanceof PublicIndicator.Choices) {
                attempt.and(BandConclusions.of(
                        surface, indicator, surface.shown(indicator), places.anyone(indicator.id(), INSIDERS)));
            }
        }
        return attempt;
    }
}
