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

    private final Measure measure;
    private final int decimals;
    private final RawColumn raw;

    private OpenFigures(Measure measure, int decimals, RawColumn raw) {
        this.measure = measure;
        this.decimals = decimals;
        this.raw = raw;
    }

    static Map<String, Disclosure<Released>> of(
            Measure measure, int decimals, RawColumn raw, List<CandidateGroup> groups) {
        OpenFigures open = new OpenFigures(measure, decimals, raw);
        Map<String, Disclosure<Released>> figures = new LinkedHashMap<>();
        for (CandidateGroup group : groups) {
            int[] units = group.units().stream().filter(raw::has).toArray();
            figures.put(
                    group.id(),
                    units.length == 0
                            ? Disclosure.withheld(PublicStatus.TOO_FEW)
                            : Disclosure.shown(open.figures(units)));
        }
        return figures;
    }

    private Released figures(int[] units) {
        if (measure instanceof Measure.Shares shares) {
            return shares(shares, units);
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

    private Released shares(Measure.Shares shares, int[] units) {
        List<Disclosure<ShareBand>> bands = IntStream.range(0, shares.options())
                .mapToObj(
                        option -> Disclosure.shown(ShareBand.of(chosenBy(shares, units, option), units.length, THIRDS)))
                .toList();
        return new ReleasedShares(Disclosure.shown(units.length), bands);
    }

    /** A boolean has one option, yes, which is stored as 1; categories are stored by their number. */
    private int chosenBy(Measure.Shares shares, int[] units, int option) {
        int stored = shares.several() ? 1 : option;
        return (int)
                IntStream.of(units).filter(unit -> raw.value(unit) == stored).count();
    }

    private Disclosure<BigDecimal> exact(double figure) {
        return Disclosure.shown(BigDecimal.valueOf(figure).setScale(decimals, RoundingMode.HALF_UP));
    }
}
