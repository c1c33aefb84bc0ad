package fi.kuntapeili.benchmark.attack;

/** Two groups that differ by a few tell the total of those few. */
record PairDifferences() implements Attack {

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String title() {
        return "two shown groups are subtracted from each other";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (PublicIndicator indicator : surface.indicators()) {
            attempt.and(new SmallTotals(surface, indicator, surface.shown(indicator), Sets.of())
                    .byPairs(surface.shown(indicator)));
        }
        return attempt;
    }
}
