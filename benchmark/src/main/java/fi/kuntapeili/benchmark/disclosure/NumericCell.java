package fi.kuntapeili.benchmark.disclosure;

import fi.kuntapeili.benchmark.disclosure.Contribution.Given;
import fi.kuntapeili.benchmark.statistics.OrderedSample;
import fi.kuntapeili.benchmark.statistics.Quantile;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The answers of an admitted group to a numeric question, on their way to rounded figures. */
final class NumericCell {
    private static final DominanceRule SAFETY_ZONE = new DominanceRule(1, 25);

    private final DisclosurePolicy policy;
    private final Measure.Numeric measure;
    private final OrderedSample sample;
    private final List<Contributor> contributors;
    private final int count;

    /** What one protected contributor adds; it may answer for several units. */
    private record Contributor(TailRule.Span span, double absolute, boolean waived) {
        /** What it adds with one more unit; it has waived only what all of its units have. */
        Contributor and(double value, boolean waivedToo) {
            return new Contributor(
                    new TailRule.Span(Math.min(span.lowest(), value), Math.max(span.highest(), value)),
                    absolute + Math.abs(value),
                    waived && waivedToo);
        }
    }

    NumericCell(DisclosurePolicy policy, Measure.Numeric measure, Contributions all, BitSet group) {
        this.policy = policy;
        this.measure = measure;
        ContributorPattern pattern = all.pattern();
        BitSet respondents = (BitSet) pattern.protectedUnits().clone();
        respondents.or(pattern.openUnits());
        respondents.and(group);
        this.sample = OrderedSample.of(
                respondents.stream().mapToDouble(unit -> amount(all, unit)).toArray());
        this.contributors = contributors(all, ContributorPattern.intersection(group, pattern.protectedUnits()));
        this.count = all.contributors(group);
    }

    private static List<Contributor> contributors(Contributions all, BitSet closed) {
        Map<Integer, Contributor> found = new TreeMap<>();
        closed.stream().forEach(unit -> {
            double value = amount(all, unit);
            boolean waived = all.waived().get(unit);
            Contributor alone = new Contributor(new TailRule.Span(value, value), Math.abs(value), waived);
            found.merge(all.contributorOf().get(unit), alone, (known, added) -> known.and(value, waived));
        });
        return List.copyOf(found.values());
    }

    private static double amount(Contributions all, int unit) {
        return ((Given.Amount) all.byUnit().get(unit)).value();
    }

    int answers() {
        return sample.size();
    }

    Disclosure<BigDecimal> quantile(Statistic statistic, double p) {
        if (count < policy.neededFor(statistic)) {
            return withheld(CellStatus.TOO_FEW);
        }
        double quantile = Quantile.of(sample, p, policy.quantileType());
        List<TailRule.Span> spans = contributors.stream().map(Contributor::span).toList();
        if (!new TailRule(policy.tailMin()).holds(quantile, spans)) {
            return withheld(CellStatus.TAIL);
        }
        return rounded(quantile, count);
    }

    /** Zeros are not counted: five of them could hide a single amount. */
    Disclosure<BigDecimal> mean() {
        List<Concentration.Part> amounts = contributors.stream()
                .filter(contributor -> contributor.absolute() > 0)
                .map(contributor -> new Concentration.Part(contributor.absolute(), contributor.waived()))
                .toList();
        int counted = Math.min(amounts.size(), count);
        if (counted < policy.neededFor(Statistic.MEAN) || dominated(Concentration.of(amounts))) {
            return withheld(CellStatus.DOMINANCE);
        }
        return rounded(sample.mean(), counted);
    }

    private boolean dominated(Concentration total) {
        return new PPercentRule(policy.pPercent()).unsafe(total) || (policy.safetyZone() && SAFETY_ZONE.unsafe(total));
    }

    private Disclosure<BigDecimal> rounded(double figure, int contributing) {
        return Disclosure.shown(RoundingGrid.round(figure, policy.relativeRounding(contributing), measure.scale()));
    }

    static Disclosure<BigDecimal> withheld(CellStatus status) {
        return Disclosure.withheld(status.publicStatus());
    }
}
