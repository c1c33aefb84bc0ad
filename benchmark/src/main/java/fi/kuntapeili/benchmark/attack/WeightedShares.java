package fi.kuntapeili.benchmark.attack;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;

/**
 * A share weighted by public populations: hardly ever do two sets of members add up to the same number, so the figure names
 * those who said yes. There is to be no such figure.
 */
record WeightedShares() implements Attack {
    private static final int MOST = 20;
    private static final String STATISTIC = "weighted_share";

    @Override
    public int number() {
        return 13;
    }

    @Override
    public String title() {
        return "outsider with populations tries every set of members on a weighted share";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        for (PublicIndicator indicator : surface.indicators()) {
            if (!(indicator.kind() instanceof PublicIndicator.Choices choices)) {
                continue;
            }
            for (PublicGroup group : surface.groups()) {
                for (PublicFigure figure : surface.figures(indicator, group)) {
                    attempt.tried();
                    if (figure.statistic().equals(STATISTIC) && figure.isGiven()) {
                        attempt.concluded(new Deduction.Told(indicator.id(), "a weighted share of " + group.id()));
                        attempt.and(subsets(
                                indicator,
                                surface.protectedIn(indicator, group),
                                choices.categories().indexOf(figure.category()),
                                new BigDecimal(figure.text().replace("%", "").strip())));
                    }
                }
            }
        }
        return attempt;
    }

    private static Attempt subsets(PublicIndicator indicator, BitSet members, int option, BigDecimal percent) {
        Attempt attempt = new Attempt();
        List<Integer> units = members.stream().boxed().toList();
        if (units.size() > MOST
                || units.stream().anyMatch(unit -> !indicator.denominators().containsKey(unit))) {
            return attempt;
        }
        double[] weights = units.stream()
                .mapToDouble(unit -> indicator.denominators().get(unit).doubleValue())
                .toArray();
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double half = 0.5 * Math.pow(10, -percent.scale()) + 1e-9;
        int always = -1;
        int ever = 0;
        for (int subset = 0; subset < 1 << weights.length; subset++) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += (subset >> i & 1) == 1 ? weights[i] : 0;
            }
            if (Math.abs(100 * sum / total - percent.doubleValue()) <= half) {
                always &= subset;
                ever |= subset;
            }
        }
        for (int i = 0; i < weights.length; i++) {
            boolean yes = (always >> i & 1) == 1;
            if (yes || (ever >> i & 1) == 0) {
                attempt.concluded(new Deduction.Category(
                        indicator.id(), units.get(i), option, yes, "every set of members that adds up"));
            }
        }
        return attempt;
    }
}
