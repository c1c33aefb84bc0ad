package fi.kuntapeili.web.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.text.CsvWriter;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What the interface says about published statistics: values as their publishers gave them, each with its status. */
final class StatisticItems {

    private StatisticItems() {}

    /** @param additive whether the amounts of several organisations add up */
    @JsonNaming(SnakeCaseStrategy.class)
    record StatisticItem(
            String id,
            LocalizedText name,
            LocalizedText unit,
            LocalizedText source,
            String licence,
            LocalizedText attribution,
            boolean additive) {

        static StatisticItem of(ReferenceStatistic statistic) {
            return new StatisticItem(
                    statistic.id(),
                    statistic.name(),
                    statistic.unit(),
                    statistic.source().orElse(null),
                    statistic.licence().orElse(null),
                    statistic.attribution().orElse(null),
                    statistic.additive());
        }
    }

    /**
     * @param value null when its publisher keeps it back
     * @param status FINAL, PRELIMINARY, ESTIMATED, IMPUTED or SUPPRESSED
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record ValueItem(String statistic, String organisation, int year, BigDecimal value, String status) {

        static ValueItem of(ReferenceValue value) {
            return new ValueItem(
                    value.statistic(),
                    value.organisation().value(),
                    value.year(),
                    value.value(),
                    value.status().name());
        }
    }

    static String csv(List<ValueItem> values, UnaryOperator<String> names) {
        CsvWriter csv = new CsvWriter().row("statistic", "organisation", "name", "year", "value", "status");
        values.forEach(item -> csv.row(
                item.statistic(),
                item.organisation(),
                names.apply(item.organisation()),
                item.year(),
                item.value(),
                item.status()));
        return csv.toString();
    }

    /** JSON-stat 2.0 with the dimensions organisation and year; statuses other than FINAL are given, by place. */
    static Map<String, Object> jsonStat(
            ReferenceStatistic statistic, List<ValueItem> values, UnaryOperator<String> names, String language) {
        List<String> organisations = new ArrayList<>(
                new TreeSet<>(values.stream().map(ValueItem::organisation).toList()));
        List<Integer> years = new ArrayList<>(
                new TreeSet<>(values.stream().map(ValueItem::year).toList()));
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        dataset.put("label", statistic.name().in(language));
        statistic.source().ifPresent(source -> dataset.put("source", source.in(language)));
        dataset.put("id", List.of("organisation", "year"));
        dataset.put("size", List.of(organisations.size(), years.size()));
        dataset.put("role", Map.of("time", List.of("year")));
        Map<String, Object> dimensions = new LinkedHashMap<>();
        dimensions.put("organisation", dimension("organisation", organisations, names));
        dimensions.put(
                "year", dimension("year", years.stream().map(Object::toString).toList(), year -> year));
        dataset.put("dimension", dimensions);
        Function<ValueItem, Integer> place =
                item -> organisations.indexOf(item.organisation()) * years.size() + years.indexOf(item.year());
        Map<String, Object> cells = new LinkedHashMap<>();
        Map<String, Object> statuses = new LinkedHashMap<>();
        for (ValueItem item : values) {
            String key = Integer.toString(place.apply(item));
            if (item.value() != null) {
                cells.put(key, item.value());
            }
            if (!item.status().equals(ReferenceValue.Status.FINAL.name())) {
                statuses.put(key, item.status());
            }
        }
        dataset.put("value", cells);
        dataset.put("status", statuses);
        dataset.put(
                "extension",
                Map.of("statistic", statistic.id(), "unit", statistic.unit().in(language)));
        return dataset;
    }

    private static Map<String, Object> dimension(String label, List<String> codes, UnaryOperator<String> names) {
        Map<String, Object> index = new LinkedHashMap<>();
        Map<String, Object> labels = new LinkedHashMap<>();
        for (String code : codes) {
            index.put(code, index.size());
            labels.put(code, names.apply(code));
        }
        return Map.of("label", label, "category", Map.of("index", index, "label", labels));
    }
}
