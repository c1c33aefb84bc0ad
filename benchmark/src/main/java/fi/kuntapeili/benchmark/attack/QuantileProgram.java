package fi.kuntapeili.benchmark.attack;

import java.util.ArrayList;
import java.util.List;

/** At each published bound, how many are below in each group: all put together, by an outsider and by insiders. */
record QuantileProgram() implements Attack {
    private static final int LARGEST = 10;
    private static final int OTHERS = 10;

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String title() {
        return "outsider and insiders solve all quantiles as linear programs, bound by bound";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (PublicIndicator indicator : surface.indicators()) {
            if (indicator.kind() instanceof PublicIndicator.Amounts) {
                List<Insider> insiders = new ArrayList<>(places.largest(indicator.id(), LARGEST));
                insiders.addAll(places.anyone(indicator.id(), OTHERS));
                attempt.and(new QuantileConclusions(surface, indicator, surface.shown(indicator)).by(insiders));
            }
        }
        return attempt;
    }
}
