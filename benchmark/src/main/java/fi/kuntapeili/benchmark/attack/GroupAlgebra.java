package fi.kuntapeili.benchmark.attack;

/** All groups are put together and solved for one block of units, for two, and for every group that is withheld. */
record GroupAlgebra() implements Attack {

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String title() {
        return "all shown groups are solved in exact fractions";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (PublicIndicator indicator : surface.indicators()) {
            attempt.and(new SmallTotals(surface, indicator, surface.shown(indicator), Sets.of()).byAlgebra());
        }
        return attempt;
    }
}
