package fi.kuntapeili.benchmark.attack;

import java.util.List;

/** Everything that was read anywhere is put together: report, open data, own login. */
record UnionOfSources() implements Attack {

    @Override
    public int number() {
        return 25;
    }

    @Override
    public String title() {
        return "joins the report, open data and an own login";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        if (reading.elsewhere().isEmpty()) {
            return attempt;
        }
        PublicSurface all = reading.everything();
        for (PublicIndicator indicator : all.indicators()) {
            List<PublicGroup> shown = all.shown(indicator);
            SmallTotals totals = new SmallTotals(all, indicator, shown, Sets.of());
            attempt.and(totals.byPairs(shown)).and(totals.byAlgebra());
            if (indicator.kind() instanceof PublicIndicator.Choices) {
                attempt.and(BandConclusions.of(all, indicator, shown, places.largest(indicator.id(), 1)));
            } else {
                attempt.and(new MeanConclusions(all, indicator, shown).by(places.largest(indicator.id(), 1)));
                attempt.and(new QuantileConclusions(all, indicator, shown).by(places.largest(indicator.id(), 1)));
            }
        }
        return attempt;
    }
}
