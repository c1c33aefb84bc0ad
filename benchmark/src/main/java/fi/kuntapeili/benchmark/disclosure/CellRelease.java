package fi.kuntapeili.benchmark.disclosure;

import fi.kuntapeili.benchmark.disclosure.Contribution.Given;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Turns the answers of a group that the ledger has admitted into released figures. */
record CellRelease(DisclosurePolicy policy) {

    Disclosure<Released> of(Measure measure, Contributions contributions, CandidateGroup group) {
        boolean handPicked = group.tier() == GroupTier.OWN_SELECTION;
        if (measure instanceof Measure.Numeric numeric) {
            return Disclosure.shown(numbers(numeric, contributions, group.units(), handPicked));
        }
        return Disclosure.shown(shares((Measure.Shares) measure, contributions, group.units(), handPicked));
    }

    private ReleasedNumbers numbers(
            Measure.Numeric measure, Contributions contributions, BitSet group, boolean handPicked) {
        NumericCell cell = new NumericCell(policy, measure, contributions, group);
        Disclosure<BigDecimal> noMean = Disclosure.withheld(PublicStatus.CONFIDENTIAL);
        return new ReleasedNumbers(
                answers(contributions, cell.answers()),
                cell.quantile(Statistic.MEDIAN, 0.5),
                cell.quantile(Statistic.Q1, 0.25),
                cell.quantile(Statistic.Q3, 0.75),
                cell.quantile(Statistic.P10, 0.1),
                cell.quantile(Statistic.P90, 0.9),
                measure.hasMean() && !handPicked ? cell.mean() : noMean);
    }

    /**
     * Shares count protected answers only. Open ones are known by name: counted in, they could be subtracted, and the
     * band of the few that remain would be as narrow as one wishes.
     */
    private ReleasedShares shares(
            Measure.Shares measure, Contributions contributions, BitSet group, boolean handPicked) {
        BitSet counted =
                ContributorPattern.intersection(group, contributions.pattern().protectedUnits());
        int total = counted.cardinality();
        int parts = parts(contributions, group, handPicked);
        List<Disclosure<ShareBand>> bands = parts == 0
                ? Collections.nCopies(measure.options(), Disclosure.withheld(PublicStatus.CONFIDENTIAL))
                : IntStream.range(0, measure.options())
                        .mapToObj(option ->
                                Disclosure.shown(ShareBand.of(chosenBy(contributions, counted, option), total, parts)))
                        .toList();
        return new ReleasedShares(answers(contributions, total), bands);
    }

    /**
     * Bands are wide enough when an outermost one holds, beside unanimity, as many deviating answers as one
     * contributor knows and one more: {@code parts * (known + 1) <= answers}.
     */
    private int parts(Contributions contributions, BitSet group, boolean handPicked) {
        BitSet counted =
                ContributorPattern.intersection(group, contributions.pattern().protectedUnits());
        int known = contributions.pattern().largestHolding(counted);
        int answers = contributions.relyOn(group, counted.cardinality());
        if (policy.shareParts() == DisclosurePolicy.ShareParts.FIFTHS && !handPicked && 5 * (known + 1) <= answers) {
            return 5;
        }
        return 3 * (known + 1) <= answers ? 3 : 0;
    }

    private static int chosenBy(Contributions contributions, BitSet units, int option) {
        return (int) units.stream()
                .filter(unit -> ((Given.Chosen) contributions.byUnit().get(unit))
                        .options()
                        .contains(option))
                .count();
    }

    private static Disclosure<Integer> answers(Contributions contributions, int count) {
        return contributions.hidden() == null
                ? Disclosure.shown(count)
                : Disclosure.withheld(PublicStatus.CONFIDENTIAL);
    }
}
