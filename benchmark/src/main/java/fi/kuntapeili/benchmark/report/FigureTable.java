package fi.kuntapeili.benchmark.report;

import fi.kuntapeili.benchmark.comparison.ComparedIndicator;
import fi.kuntapeili.benchmark.comparison.PeerFigures;
import fi.kuntapeili.benchmark.comparison.TrendPoint;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.Statistic;
import fi.kuntapeili.benchmark.indicator.GroupMean;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The figures behind a drawing of numbers, row by row; without rows for what is drawn as a table already and where nothing
 * is shown.
 *
 * @param trend own values of the rounds up to this one beside the published medians; empty with fewer than two rounds
 */
public record FigureTable(List<Row> rows, List<Then> trend) {

    /**
     * @param part of a composition
     * @param nameKey of the product's text that names the statistic
     * @param figure empty when it is not shown; {@code statusKey} then says why
     */
    public record Row(Optional<LocalizedText> part, String nameKey, Optional<Figure> figure, String statusKey) {}

    /**
     * @param median as it was published then; {@code medianKey} says why it is not shown
     * @param answers how many answered, as it was published; {@code answersKey} says why it is not shown
     * @param inBoth how many of the group answered then and now
     * @param seriesKey of the product's text that says how the round continues the series, where something is to be said
     */
    public record Then(
            LocalizedText round,
            OwnValue own,
            Optional<Figure> median,
            String medianKey,
            Optional<Integer> answers,
            String answersKey,
            int inBoth,
            Optional<String> seriesKey) {}

    public FigureTable {
        rows = List.copyOf(rows);
        trend = List.copyOf(trend);
    }

    public static FigureTable of(ComparedIndicator compared) {
        Indicator indicator = compared.indicator();
        List<Row> rows = new ArrayList<>();
        if (compared.peers() instanceof PeerFigures.Numbers numbers) {
            numbers.figures().figure().ifPresent(figures -> add(rows, indicator, Optional.empty(), figures));
        } else if (compared.peers() instanceof PeerFigures.Composition composition) {
            for (PeerFigures.Composition.Part part : composition.parts()) {
                part.figures()
                        .figure()
                        .ifPresent(figures ->
                                add(rows, indicator, Optional.of(part.part().label()), figures));
            }
        }
        List<Then> trend = compared.trend().size() < 2
                ? List.of()
                : compared.trend().stream().map(point -> then(indicator, point)).toList();
        return new FigureTable(rows, trend);
    }

    /** How many answered; the same for every part of a composition. */
    Optional<Figure> answers() {
        return rows.stream()
                .filter(row -> row.nameKey().equals(nameKey(Statistic.N)))
                .findFirst()
                .flatMap(Row::figure);
    }

    private static String nameKey(Statistic statistic) {
        return "compare_statistic_" + statistic.code();
    }

    /** The two means have names that cannot be mistaken for each other. */
    private static String nameKey(Indicator indicator, Statistic statistic) {
        return statistic == Statistic.MEAN && indicator.mean() == GroupMean.OF_SUMS
                ? "study_ratio_of_sums"
                : nameKey(statistic);
    }

    private static void add(
            List<Row> rows, Indicator indicator, Optional<LocalizedText> part, ReleasedNumbers figures) {
        rows.add(row(part, nameKey(Statistic.N), figures.answers().map(BigDecimal::valueOf), 0));
        Set<Statistic> shown = EnumSet.range(Statistic.MEDIAN, Statistic.P90);
        if (indicator.hasMean()) {
            shown.add(Statistic.MEAN);
        }
        for (Statistic statistic : shown) {
            rows.add(row(part, nameKey(indicator, statistic), figures.figure(statistic), indicator.decimals()));
        }
    }

    private static Row row(
            Optional<LocalizedText> part, String nameKey, Disclosure<BigDecimal> released, int decimals) {
        return new Row(
                part, nameKey, released.figure().map(value -> Figure.released(value, decimals)), statusKey(released));
    }

    private static Then then(Indicator indicator, TrendPoint point) {
        return new Then(
                point.roundName(),
                own(indicator, point),
                point.median().figure().map(value -> Figure.released(value, indicator.decimals())),
                statusKey(point.median()),
                point.answers().figure(),
                statusKey(point.answers()),
                point.inBoth(),
                point.needsWords() ? Optional.of(point.seriesKey()) : Optional.empty());
    }

    /** Where the answers of merged municipalities cannot be put together, it is not that nobody answered. */
    private static OwnValue own(Indicator indicator, TrendPoint point) {
        return point.series() == TrendPoint.Series.MERGER_BREAK
                ? new OwnValue(Optional.empty(), Optional.empty(), Optional.of("study_own_merger_break"), List.of())
                : OwnValue.of(indicator, point.own());
    }

    private static String statusKey(Disclosure<?> released) {
        return "compare_status_" + released.status().name().toLowerCase(Locale.ROOT);
    }
}
