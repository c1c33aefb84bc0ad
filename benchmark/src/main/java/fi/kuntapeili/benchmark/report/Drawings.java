package fi.kuntapeili.benchmark.report;

import fi.kuntapeili.benchmark.comparison.OpenCounts;
import fi.kuntapeili.benchmark.comparison.PeerFigures;
import fi.kuntapeili.benchmark.indicator.Category;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.Unit;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.indicator.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses the drawing of an indicator. */
final class Drawings {

    static final IndicatorValue NO_OWN = new IndicatorValue.None(ValueStatus.NOT_ANSWERED);

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final StripChart.Scale PARTS = new StripChart.Scale(BigDecimal.ZERO, HUNDRED, true);
    private static final StripChart.Scale PERCENT = new StripChart.Scale(BigDecimal.ZERO, HUNDRED, false);
    /** A unit whose code ends with two whole numbers is a scale between them. */
    private static final Pattern ENDS = Pattern.compile(".*_(\\d+)_(\\d+)");

    private Drawings() {}

    static Drawing of(Indicator indicator, IndicatorValue own, PeerFigures peers, Optional<OpenCounts> counts) {
        if (peers instanceof PeerFigures.Numbers numbers) {
            Optional<StripChart> strip = StripChart.of(
                    own(indicator, own), numbers.figures().figure(), indicator.decimals(), ends(indicator.unit()));
            return strip.<Drawing>map(Drawing.Strip::new).orElseGet(Drawing.Nothing::new);
        }
        if (peers instanceof PeerFigures.Shares shares) {
            return shares(indicator, own, shares, counts);
        }
        return peers instanceof PeerFigures.Composition composition
                ? composition(indicator, own, composition)
                : new Drawing.Nothing();
    }

    /** The own value as it is written; empty for what is no number. */
    static Optional<Figure> own(Indicator indicator, IndicatorValue own) {
        return own instanceof IndicatorValue.Number number
                ? Optional.of(Figure.own(number.value(), indicator.decimals()))
                : Optional.empty();
    }

    private static Drawing shares(
            Indicator indicator, IndicatorValue own, PeerFigures.Shares shares, Optional<OpenCounts> counts) {
        if (counts.isPresent()) {
            return new Drawing.Counts(CountsChart.of(options(indicator, List.of(YES, NO)), chosen(own), counts.get()));
        }
        if (!shares.figures().isShown() && !own.isThere()) {
            return new Drawing.Nothing();
        }
        return new Drawing.Bands(BandsChart.of(
                options(indicator, List.of(YES)), chosen(own), shares.figures().figure()));
    }

    private static List<BandsChart.Option> options(Indicator indicator, List<String> ofBoolean) {
        if (indicator.valueType() == ValueType.BOOLEAN) {
            return ofBoolean.stream()
                    .map(code -> new BandsChart.Option(code, Optional.empty()))
                    .toList();
        }
        return indicator.categories().stream()
                .map(category -> new BandsChart.Option(category.code(), Optional.of(category.label())))
                .toList();
    }

    private static Set<String> chosen(IndicatorValue own) {
        if (own instanceof IndicatorValue.Chosen chosen) {
            return Set.of(chosen.category());
        }
        return own instanceof IndicatorValue.YesNo answer ? Set.of(answer.yes() ? YES : NO) : Set.of();
    }

    private static Drawing composition(Indicator indicator, IndicatorValue own, PeerFigures.Composition peers) {
        List<CompositionChart.Part> parts = new ArrayList<>();
        for (PeerFigures.Composition.Part part : peers.parts()) {
            Category category = part.part();
            Optional<Figure> value = own instanceof IndicatorValue.Parts given
                    ? Optional.ofNullable(given.byPart().get(category.code()))
                            .map(number -> Figure.own(number, indicator.decimals()))
                    : Optional.empty();
            StripChart.of(value, part.figures().figure(), indicator.decimals(), Optional.of(PARTS))
                    .ifPresent(strip -> parts.add(new CompositionChart.Part(category.code(), category.label(), strip)));
        }
        return parts.isEmpty() ? new Drawing.Nothing() : new Drawing.Parts(new CompositionChart(parts));
    }

    private static Optional<StripChart.Scale> ends(Unit unit) {
        Matcher ends = ENDS.matcher(unit.code());
        if (ends.matches()) {
            return Optional.of(
                    new StripChart.Scale(new BigDecimal(ends.group(1)), new BigDecimal(ends.group(2)), true));
        }
        return unit.isPercent() ? Optional.of(PERCENT) : Optional.empty();
    }
}
