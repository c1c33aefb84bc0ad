package fi.kuntapeili.benchmark.report;

import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.published.PublishedTrend;
import fi.kuntapeili.benchmark.published.PublishedTrend.Series;
import fi.kuntapeili.benchmark.published.PublishedTrend.Value;
import fi.kuntapeili.benchmark.statistics.TheilSen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A published figure over the years as it is written and drawn, newest year first in the rows.
 *
 * @param members how many units the group has today, {@code constant} of which have a figure in every year with a median
 * @param ownSlope the usual change of the own figure in a year; empty below four years
 * @param groupSlope the same of the medians
 */
public record YearsTable(
        List<Row> rows,
        int members,
        int constant,
        Optional<Slope> ownSlope,
        Optional<Slope> groupSlope,
        Optional<YearsChart> chart) {

    /**
     * @param own empty when there is none; {@code ownKey} names the product's text that says why
     * @param flagKeys keys of the product's texts that qualify an own figure that is there
     * @param isEstimate whether it stands on something other than observations
     * @param counted how many of the group have a figure in this year
     */
    public record Row(
            int year,
            Optional<Figure> own,
            Optional<String> ownKey,
            List<String> flagKeys,
            boolean isEstimate,
            Optional<Figure> median,
            int counted) {
        public Row {
            flagKeys = List.copyOf(flagKeys);
        }
    }

    /** A change for each year, with the ends of its 95 % interval. */
    public record Slope(Figure each, Figure from, Figure to) {

        static Slope of(TheilSen slope, int decimals) {
            return new Slope(
                    Figure.own(slope.slope(), decimals),
                    Figure.own(slope.slopes().lower(), decimals),
                    Figure.own(slope.slopes().upper(), decimals));
        }
    }

    public YearsTable {
        rows = List.copyOf(rows);
    }

    /** @param decimals how many the figure is written with; changes have one more */
    public static YearsTable of(PublishedTrend trend, int decimals) {
        List<Row> oldestFirst = trend.years().stream()
                .map(year -> row(year, decimals))
                .filter(row -> row.own().isPresent()
                        || row.median().isPresent()
                        || row.ownKey().isPresent())
                .toList();
        List<Row> newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        return new YearsTable(
                newestFirst,
                trend.members(),
                trend.constant(),
                trend.ownSlope().map(slope -> Slope.of(slope, decimals + 1)),
                trend.groupSlope().map(slope -> Slope.of(slope, decimals + 1)),
                YearsChart.of(oldestFirst, decimals));
    }

    public boolean hasOwn() {
        return rows.stream().anyMatch(row -> row.own().isPresent());
    }

    public boolean hasMedians() {
        return rows.stream().anyMatch(row -> row.median().isPresent());
    }

    private static Row row(PublishedTrend.Year year, int decimals) {
        Value own = year.own();
        return new Row(
                year.year(),
                own.isThere() ? Optional.of(Figure.own(own.value(), decimals)) : Optional.empty(),
                own.isThere() ? Optional.empty() : Optional.of(whyKey(own)),
                own.isThere() ? flagKeys(own) : List.of(),
                own.status().isEstimate() || own.series() == Series.ESTIMATED_MERGER,
                Double.isNaN(year.median()) ? Optional.empty() : Optional.of(Figure.own(year.median(), decimals)),
                year.counted());
    }

    private static String whyKey(Value own) {
        return own.series() == Series.MERGER_BREAK
                ? "study_own_merger_break"
                : "years_own_" + own.status().name().toLowerCase(Locale.ROOT);
    }

    private static List<String> flagKeys(Value own) {
        List<String> keys = new ArrayList<>();
        if (own.status() != ValueStatus.OK) {
            keys.add("years_value_" + own.status().name().toLowerCase(Locale.ROOT));
        }
        if (own.series() == Series.ESTIMATED_MERGER || own.series() == Series.MERGED) {
            keys.add("study_series_" + own.series().name().toLowerCase(Locale.ROOT));
        }
        return keys;
    }
}
