package fi.kuntapeili.benchmark.attack;

/** What is left of a group when parts of it are taken out. */
record Complements() implements Attack {

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String title() {
        return "a part is taken out of the whole";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (PublicIndicator indicator : surface.indicators()) {
            SmallTotals totals = new SmallTotals(surface, indicator, surface.shown(indicator), Sets.of());
            attempt.and(totals.byComplement()).and(totals.bySeveralParts());
        }
        return attempt;
    }
}
