package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures by group as they fit on paper: of each chapter the medians and the shares of yes side by side, and a table of
 * its own, or several, for each indicator with options or parts.
 */
public record PrintedTables(List<Table> tables) {

    private static final int COLUMNS = 5;

    /** @param indicator named in the caption; empty where the columns are indicators */
    public record Table(String chapterKey, Optional<LocalizedText> indicator, GroupTable groups) {}

    public PrintedTables {
        tables = List.copyOf(tables);
    }

    public static PrintedTables of(KeyFigures figures) {
        List<Table> tables = new ArrayList<>();
        for (KeyFigures.Chapter chapter : figures.chapters()) {
            List<KeyFigures.Entry> single = new ArrayList<>();
            List<Table> several = new ArrayList<>();
            for (KeyFigures.Entry entry : chapter.entries()) {
                if (entry.groups().isEmpty()) {
                    continue;
                }
                if (isOneColumn(entry.indicator())) {
                    single.add(entry);
                } else {
                    entry.groups().get().parts(COLUMNS).stream()
                            .map(part -> new Table(
                                    chapter.titleKey(),
                                    Optional.of(entry.indicator().name()),
                                    part))
                            .forEach(several::add);
                }
            }
            for (int from = 0; from < single.size(); from += COLUMNS) {
                List<KeyFigures.Entry> some = single.subList(from, Math.min(single.size(), from + COLUMNS));
                tables.add(new Table(chapter.titleKey(), Optional.empty(), sideBySide(some)));
            }
            tables.addAll(several);
        }
        return new PrintedTables(tables);
    }

    private static boolean isOneColumn(Indicator indicator) {
        return indicator.valueType() == ValueType.NUMBER || indicator.valueType() == ValueType.BOOLEAN;
    }

    /** The place of the median, or of yes, among the cells of an indicator. */
    private static int place(Indicator indicator) {
        return indicator.valueType() == ValueType.NUMBER ? 2 : 1;
    }

    private static GroupTable sideBySide(List<KeyFigures.Entry> entries) {
        List<GroupTable.Column> columns = entries.stream()
                .map(entry ->
                        new GroupTable.Column(Optional.of(entry.indicator().name()), ""))
                .toList();
        GroupTable first = entries.get(0).groups().orElseThrow();
        List<GroupTable.Block> blocks = new ArrayList<>();
        for (int block = 0; block < first.blocks().size(); block++) {
            blocks.add(block(entries, block));
        }
        return new GroupTable(columns, blocks);
    }

    /** Every indicator has the same groups in the same order. */
    private static GroupTable.Block block(List<KeyFigures.Entry> entries, int index) {
        GroupTable.Block model = entries.get(0).groups().orElseThrow().blocks().get(index);
        List<GroupTable.Row> rows = new ArrayList<>();
        for (int row = 0; row < model.rows().size(); row++) {
            int at = row;
            List<GroupTable.Cell> cells = entries.stream()
                    .map(entry -> entry.groups()
                            .orElseThrow()
                            .blocks()
                            .get(index)
                            .rows()
                            .get(at)
                            .cells()
                            .get(place(entry.indicator())))
                    .toList();
            rows.add(new GroupTable.Row(model.rows().get(row).group(), cells));
        }
        return new GroupTable.Block(model.name(), rows);
    }
}
