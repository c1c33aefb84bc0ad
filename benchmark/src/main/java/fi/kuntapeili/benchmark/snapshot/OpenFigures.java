package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.CandidateGroup;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.Measure;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.ReleasedShares;
import fi.kuntapeili.benchmark.disclosure.ShareBand;
import fi.kuntapeili.benchmark.statistics.GroupFigures;
import fi.kuntapeili.benchmark.statistics.GroupKernel;
import fi.kuntapeili.benchmark.statistics.GroupMembers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Figures of what is shown by name anyway: for every group that has an answer, whatever its size, with the decimals of the
 * indicator and nothing else rounded. Shares are told in thirds as everywhere; the exact counts stand with the names.
 */
final class OpenFigures {

    private static final int THIRDS = 3;
    private static final double[] QUANTILES = {0.1, 0.25, 0.5, 0.75, 0.9};

    private final List<CandidateGroup> groups;
    private final GroupKernel kernel;

    /** @param units how many organisations were asked */
    OpenFigures(int units, List<CandidateGroup> groups) {
        this.groups = groups;
        this.kernel = new GroupKernel(
                GroupMembers.of(
                        units, groups.stream().map(CandidateGroup::units).toList()),
                QUANTILES);
    }

    /** The figures of one column by group id. */
    Map<String, Disclosure<Released>> of(Measure measure, int decimals, RawColumn raw) {
        GroupFigures figures = kernel.of(raw.values());
        Map<String, Disclosure<Released>> released = new LinkedHashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            released.put(
                    groups.get(group).id(),
                    figures.answers(group) == 0
                            ? Disclosure.withheld(PublicStatus.TOO_FEW)
                            : Disclosure.shown(
                                    measure instanceof Measure.Shares shares
                                            ? shares(shares, raw, groups.get(group), figures.answers(group))
                                            : numbers((Measure.Numeric) measure, decimals, figures, group)));
        }
        return released;
    }

    private static Released numbers(Measure.Numeric measure, int decimals, GroupFigures figures, int group) {
        return new ReleasedNumbers(
                Disclosure.shown(figures.answers(group)),
                exact(figures.quantile(group, 2), decimals),
                exact(figures.quantile(group, 1), decimals),
                exact(figures.quantile(group, 3), decimals),
                exact(figures.quantile(group, 0), decimals),
                exact(figures.quantile(group, 4), decimals),
                measure.hasMean()
                        ? exact(figures.mean(group), decimals)
                        : Disclosure.withheld(PublicStatus.CONFIDENTIAL));
    }

    private static Released shares(Measure.Shares shares, RawColumn raw, CandidateGroup group, int answers) {
        List<Disclosure<ShareBand>> bands = IntStream.range(0, shares.options())
                .mapToObj(
                        option -> Disclosure.shown(ShareBand.of(chosenBy(shares, raw, group, option), answers, THIRDS)))
                .toList();
        return new ReleasedShares(Disclosure.shown(answers), bands);
    }

    /** A boolean has one option, yes, which is stored as 1; categories are stored by their number. */
    private static int chosenBy(Measure.Shares shares, RawColumn raw, CandidateGroup group, int option) {
        int stored = shares.several() ? 1 : option;
        return (int)
                group.units().stream().filter(unit -> raw.value(unit) == stored).count();
    }

    private static Disclosure<BigDecimal> exact(double figure, int decimals) {
        return Disclosure.shown(BigDecimal.valueOf(figure).setScale(decimals, RoundingMode.HALF_UP));
    }
}
