package fi.kuntapeili.benchmark.disclosure;

import fi.kuntapeili.benchmark.disclosure.Contribution.Given;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Turns the answers of a group that the ledger has admitted into released figures. */
record CellRelease(DisclosurePolicy policy) {

    ReleasedNumbers numbers(Measure.Numeric measure, Contributions contributions, CandidateGroup group) {
        boolean handPicked = group.tier() == GroupTier.OWN_SELECTION;
        NumericCell cell = new NumericCell(policy, measure, contributions, group.units());
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
     *
     * @param wanted into how many parts to cut where there are answers enough for it
     */
    ReleasedShares shares(
            Measure.Shares measure,
            Contributions contributions,
            CandidateGroup group,
            DisclosurePolicy.ShareParts wanted) {
        BitSet counted = counted(contributions, group);
        int total = counted.cardinality();
        int parts = parts(contributions, group, wanted);
        List<Disclosure<ShareBand>> bands = parts == 0
                ? Collections.nCopies(measure.options(), Disclosure.withheld(PublicStatus.CONFIDENTIAL))
                : IntStream.range(0, measure.options())
                        .mapToObj(option ->
                                Disclosure.shown(ShareBand.of(chosenBy(contributions, counted, option), total, parts)))
                        .toList();
        return new ReleasedShares(answers(contributions, total), bands);
    }

    /** The units whose answers the bands of a group count. */
    static BitSet counted(Contributions contributions, CandidateGroup group) {
        return ContributorPattern.intersection(
                group.units(), contributions.pattern().protectedUnits());
    }

    /**
     * Bands are wide enough when an outermost one holds, beside unanimity, as many deviating answers as one
     * contributor knows and one more: {@code parts * (known + 1) <= answers}.
     */
    private static int parts(Contributions contributions, CandidateGroup group, DisclosurePolicy.ShareParts wanted) {
        BitSet counted = counted(contributions, group);
        int known = contributions.pattern().largestHolding(counted);
        int answers = contributions.relyOn(group.units(), counted.cardinality());
        boolean handPicked = group.tier() == GroupTier.OWN_SELECTION;
        if (wanted == DisclosurePolicy.ShareParts.FIFTHS && !handPicked && 5 * (known + 1) <= answers) {
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
