package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.indicator.Category;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows as a JSON-stat 2.0 dataset with the dimensions indicator, group, statistic and category. Values and statuses are
 * sparse: keyed by their place in the cube, as most combinations do not exist.
 */
public final class JsonStat {

    /** The category of a figure that is not about one. */
    private static final String NO_CATEGORY = "total";

    private record Dimension(String id, List<String> codes, Function<FigureRow, String> of) {

        static Dimension of(String id, List<FigureRow> rows, Function<FigureRow, String> of) {
            Set<String> codes = new LinkedHashSet<>();
            rows.forEach(row -> codes.add(of.apply(row)));
            return new Dimension(id, List.copyOf(codes), of);
        }
    }

    private final ReleasedFigures figures;
    private final String language;

    private JsonStat(ReleasedFigures figures, String language) {
        this.figures = figures;
        this.language = language;
    }

    /**
     * @param language of the labels
     * @param attacks what was tried against the figures, if anything was
     * @return the dataset as nested maps and lists, in a fixed order
     */
    public static Map<String, Object> of(
            ReleasedFigures figures, List<FigureRow> rows, String language, Optional<AttackSummary> attacks) {
        return new JsonStat(figures, language).dataset(rows, attacks);
    }

    private Map<String, Object> dataset(List<FigureRow> rows, Optional<AttackSummary> attacks) {
        List<Dimension> dimensions = List.of(
                Dimension.of("indicator", rows, FigureRow::indicator),
                Dimension.of("group", rows, FigureRow::group),
                Dimension.of("statistic", rows, FigureRow::statistic),
                Dimension.of("category", rows, row -> row.category() == null ? NO_CATEGORY : row.category()));
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        dataset.put("label", figures.header().roundName().in(language));
        SnapshotHeader header = figures.header();
        dataset.put("updated", header.correctedUntil().orElse(header.frozenAt()).toString());
        dataset.put("id", dimensions.stream().map(Dimension::id).toList());
        dataset.put("size", dimensions.stream().map(d -> d.codes().size()).toList());
        dataset.put("role", Map.of("metric", List.of("indicator")));
        Map<String, Object> described = new LinkedHashMap<>();
        dimensions.forEach(dimension -> described.put(dimension.id(), described(dimension)));
        dataset.put("dimension", described);
        dataset.put("value", cells(rows, dimensions, FigureRow::value));
        dataset.put(
                "status", cells(rows, dimensions, row -> row.status() == PublicStatus.RELEASED ? null : row.status()));
        dataset.put("extension", extension(attacks));
        return dataset;
    }

    private Map<String, Object> extension(Optional<AttackSummary> attacks) {
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("round", figures.header().round());
        extension.put("release", figures.header().releaseSha256());
        extension.put("synthetic", figures.header().synthetic());
        extension.put("quantileType", DisclosurePolicy.standard().quantileType().number());
        attacks.ifPresent(summary -> {
            extension.put("attacksTried", summary.attacks());
            extension.put("attacksTriedAt", summary.at().toString());
        });
        return extension;
    }

    /** Keyed by place, ascending; rows without a value are left out. */
    private static Map<String, Object> cells(
            List<FigureRow> rows, List<Dimension> dimensions, Function<FigureRow, Object> of) {
        record Cell(long place, Object value) {}
        List<Cell> cells = new ArrayList<>();
        for (FigureRow row : rows) {
            Object value = of.apply(row);
            if (value != null) {
                long place = 0;
                for (Dimension dimension : dimensions) {
                    place = place * dimension.codes().size()
                            + dimension.codes().indexOf(dimension.of().apply(row));
                }
                cells.add(new Cell(place, value));
            }
        }
        Map<String, Object> byPlace = new LinkedHashMap<>();
        cells.stream()
                .sorted(Comparator.comparingLong(Cell::place))
                .forEach(cell -> byPlace.put(Long.toString(cell.place()), cell.value()));
        return byPlace;
    }

    private Map<String, Object> described(Dimension dimension) {
        Map<String, Object> index = new LinkedHashMap<>();
        Map<String, Object> label = new LinkedHashMap<>();
        Map<String, Object> unit = new LinkedHashMap<>();
        for (String code : dimension.codes()) {
            index.put(code, index.size());
            label.put(code, label(dimension.id(), code));
            if (dimension.id().equals("indicator")) {
                figures.indicator(code)
                        .ifPresent(i -> unit.put(
                                code, Map.of("label", i.unit().label().in(language), "decimals", i.decimals())));
            }
        }
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("index", index);
        category.put("label", label);
        if (!unit.isEmpty()) {
            category.put("unit", unit);
        }
        return Map.of("label", dimension.id(), "category", category);
    }

    private String label(String dimension, String code) {
        return switch (dimension) {
            case "indicator" ->
                figures.indicator(code).map(i -> i.name().in(language)).orElse(code);
            case "group" -> figures.group(code).map(g -> g.name().in(language)).orElse(code);
            case "category" -> categoryLabel(code);
            default -> code;
        };
    }

    /** Codes mean the same wherever they are used by indicators that are fed by one question; the first one names them. */
    private String categoryLabel(String code) {
        for (Indicator indicator : figures.indicators()) {
            for (Category category : indicator.categories()) {
                if (category.code().equals(code)) {
                    return category.label().in(language);
                }
            }
        }
        return code;
    }
}
