package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.comparison.PeerFigures;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.ReleasedShares;
import fi.kuntapeili.benchmark.disclosure.ShareBand;
import fi.kuntapeili.benchmark.disclosure.Statistic;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.report.Figure;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of one indicator for every group whose figures are for everyone, in the order of the pack; crossings are in
 * {@link TwoWayTable}. The first column
 * tells how many answered; the others the median and quartiles, the medians of the parts, or how common the options are.
 *
 * @param blocks groups that belong together, such as all size classes; the group of all comes first
 */
public record GroupTable(List<Column> columns, List<Block> blocks) {

    /** @param label of an option or part; empty when the product's text {@code key} names the column */
    public record Column(Optional<LocalizedText> label, String key) {}

    public record Block(LocalizedText name, List<Row> rows) {

        public Block {
            rows = List.copyOf(rows);
        }
    }

    /** @param cells one for each column */
    public record Row(LocalizedText group, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param key of the product's text that stands where there is no figure: a band, or why nothing is shown */
    public record Cell(Optional<Figure> figure, String key) {

        boolean isThere() {
            return figure.isPresent() || key.startsWith(BAND);
        }
    }

    private static final String BAND = "release_band_";
    private static final List<Statistic> OF_A_NUMBER = List.of(Statistic.Q1, Statistic.MEDIAN, Statistic.Q3);

    public GroupTable {
        columns = List.copyOf(columns);
        blocks = List.copyOf(blocks);
    }

    /** The table of an indicator; empty when nothing is shown of any group but that of all. */
    static Optional<GroupTable> of(ReleasedFigures figures, Indicator indicator) {
        Map<String, List<PeerGroup>> byRule = new LinkedHashMap<>();
        figures.groups().stream()
                .filter(group -> group.isPublic() && group.kind() != GroupKind.CROSSING)
                .forEach(group -> byRule.computeIfAbsent(group.rule(), unseen -> new ArrayList<>())
                        .add(group));
        List<Block> blocks = byRule.values().stream()
                .map(groups -> new Block(
                        groups.get(0).ruleName(),
                        groups.stream()
                                .map(group -> row(figures, indicator, group))
                                .toList()))
                .toList();
        boolean shown = blocks.stream()
                .skip(1)
                .flatMap(block -> block.rows().stream())
                .anyMatch(row -> row.cells().stream().skip(1).anyMatch(Cell::isThere));
        return shown ? Optional.of(new GroupTable(columns(indicator), blocks)) : Optional.empty();
    }

    /** One figure of a number, or how common yes is. */
    static Cell cell(ReleasedFigures figures, Indicator indicator, PeerGroup group, Statistic statistic) {
        PeerFigures released = PeerFigures.of(figures, indicator, group.id());
        return released instanceof PeerFigures.Numbers numbers
                ? figure(indicator, numbers.figures().flatMap(found -> found.figure(statistic)))
                : band(((PeerFigures.Shares) released).band(0));
    }

    /** The same in tables with at most so many columns, each with the number of answers first. */
    List<GroupTable> parts(int most) {
        List<GroupTable> parts = new ArrayList<>();
        for (int from = 1; from < columns.size(); from += most - 1) {
            int to = Math.min(columns.size(), from + most - 1);
            List<Block> some = new ArrayList<>();
            for (Block block : blocks) {
                List<Row> rows = new ArrayList<>();
                for (Row row : block.rows()) {
                    rows.add(new Row(row.group(), firstAnd(row.cells(), from, to)));
                }
                some.add(new Block(block.name(), rows));
            }
            parts.add(new GroupTable(firstAnd(columns, from, to), some));
        }
        return parts;
    }

    private static <T> List<T> firstAnd(List<T> all, int from, int to) {
        List<T> some = new ArrayList<>(all.subList(0, 1));
        some.addAll(all.subList(from, to));
        return some;
    }

    private static List<Column> columns(Indicator indicator) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(Optional.empty(), "release_column_n"));
        switch (indicator.valueType()) {
            case NUMBER ->
                OF_A_NUMBER.forEach(
                        statistic -> columns.add(new Column(Optional.empty(), "release_column_" + statistic.code())));
            case BOOLEAN -> columns.add(new Column(Optional.empty(), "release_column_yes"));
            case CATEGORY, COMPOSITION ->
                indicator.categories().forEach(category -> columns.add(new Column(Optional.of(category.label()), "")));
        }
        return columns;
    }

    private static Row row(ReleasedFigures figures, Indicator indicator, PeerGroup group) {
        PeerFigures released = PeerFigures.of(figures, indicator, group.id());
        List<Cell> cells = new ArrayList<>();
        if (released instanceof PeerFigures.Numbers numbers) {
            cells.add(answers(numbers.figures().flatMap(ReleasedNumbers::answers)));
            OF_A_NUMBER.forEach(statistic ->
                    cells.add(figure(indicator, numbers.figures().flatMap(n -> n.figure(statistic)))));
        } else if (released instanceof PeerFigures.Composition composition) {
            cells.add(answers(composition.parts().get(0).figures().flatMap(ReleasedNumbers::answers)));
            composition
                    .parts()
                    .forEach(part -> cells.add(figure(indicator, part.figures().flatMap(ReleasedNumbers::median))));
        } else if (released instanceof PeerFigures.Shares shares) {
            cells.add(answers(shares.figures().flatMap(ReleasedShares::answers)));
            int options = indicator.valueType() == ValueType.BOOLEAN
                    ? 1
                    : indicator.categories().size();
            for (int i = 0; i < options; i++) {
                cells.add(band(shares.band(i)));
            }
        }
        return new Row(group.name(), cells);
    }

    private static Cell answers(Disclosure<Integer> answers) {
        return new Cell(answers.figure().map(count -> new Figure(BigDecimal.valueOf(count), 0)), status(answers));
    }

    private static Cell figure(Indicator indicator, Disclosure<BigDecimal> released) {
        return new Cell(released.figure().map(value -> Figure.released(value, indicator.decimals())), status(released));
    }

    private static Cell band(Disclosure<ShareBand> share) {
        return new Cell(
                Optional.empty(),
                share.figure()
                        .map(band -> BAND + band.parts() + "_" + band.band())
                        .orElseGet(() -> status(share)));
    }

    private static String status(Disclosure<?> disclosure) {
        return "release_cell_" + disclosure.status().name().toLowerCase(Locale.ROOT);
    }
}
