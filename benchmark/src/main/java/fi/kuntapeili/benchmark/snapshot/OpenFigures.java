package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.CandidateGroup;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.Measure;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.ReleasedShares;
import fi.kuntapeili.benchmark.disclosure.ShareBand;
import fi.kuntapeili.benchmark.statistics.OrderedSample;
import fi.kuntapeili.benchmark.statistics.Quantile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Figures of what is shown by name anyway: exact for every group that has an answer, whatever its size. Shares are told in
 * thirds as everywhere; the exact counts stand with the names.
 */
final class OpenFigures {

    private static final MathContext EXACT = new MathContext(12);
    private static final int THIRDS = 3;

    private OpenFigures() {}

    static Map<String, Disclosure<Released>> of(Measure measure, RawColumn raw, List<CandidateGroup> groups) {
        Map<String, Disclosure<Released>> figures = new LinkedHashMap<>();
        for (CandidateGroup group : groups) {
            int[] units = group.units().stream().filter(raw::has).toArray();
            figures.put(
                    group.id(),
                    units.length == 0
                            ? Disclosure.withheld(PublicStatus.TOO_FEW)
                            : Disclosure.shown(figures(measure, raw, units)));
        }
        return figures;
    }

    private static Released figures(Measure measure, RawColumn raw, int[] units) {
        if (measure instanceof Measure.Shares shares) {
            return shares(shares, raw, units);
        }
        OrderedSample sample =
                OrderedSample.of(IntStream.of(units).mapToDouble(raw::value).toArray());
        return new ReleasedNumbers(
                Disclosure.shown(units.length),
                exact(Quantile.of(sample, 0.5)),
                exact(Quantile.of(sample, 0.25)),
                exact(Quantile.of(sample, 0.75)),
                exact(Quantile.of(sample, 0.1)),
                exact(Quantile.of(sample, 0.9)),
                ((Measure.Numeric) measure).hasMean()
                        ? exact(sample.mean())
                        : Disclosure.withheld(PublicStatus.CONFIDENTIAL));
    }

    private static Released shares(Measure.Shares measure, RawColumn raw, int[] units) {
        List<Disclosure<ShareBand>> bands = IntStream.range(0, measure.options())
                .mapToObj(option ->
                        Disclosure.shown(ShareBand.of(chosenBy(measure, raw, units, option), units.length, THIRDS)))
                .toList();
        return new ReleasedShares(Disclosure.shown(units.length), bands);
    }

    /** A boolean has one option, yes, which is stored as 1; categories are stored by their number. */
    private static int chosenBy(Measure.Shares measure, RawColumn raw, int[] units, int option) {
        int stored = measure.several() ? 1 : option;
        return (int)
                IntStream.of(units).filter(unit -> raw.value(unit) == stored).count();
    }

    private static Disclosure<BigDecimal> exact(double figure) {
        return Disclosure.shown(BigDecimal.valueOf(figure).round(EXACT));
    }
}
