package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.disclosure.Statistic;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One indicator by two rules at once, such as size class and type, with the figures of either rule alone at the margins: the
 * median, or how common yes is. Margins come before cells in the ledger, so a cell gives way where it would tell a small one.
 *
 * @param rows the name of the first rule
 * @param columns the name of the second rule
 * @param heads one for each column; the last column is the margin of the rows and has none
 * @param body the rows; the last one is the margin of the columns
 */
public record TwoWayTable(LocalizedText rows, LocalizedText columns, List<LocalizedText> heads, List<Row> body) {

    /** Nobody was asked in both groups. That is no secret: who belongs where is known. */
    private static final GroupTable.Cell NOBODY = new GroupTable.Cell(Optional.empty(), "release_cell_nobody");

    /**
     * @param group empty in the last row, which tells the figures of the columns alone
     * @param cells one for each column, and the margin last
     */
    public record Row(Optional<LocalizedText> group, List<GroupTable.Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public TwoWayTable {
        heads = List.copyOf(heads);
        body = List.copyOf(body);
    }

    /** The tables of an indicator, one for each two rules that the pack crosses; none where no cell inside is shown. */
    static List<TwoWayTable> of(ReleasedFigures figures, Indicator indicator) {
        if (indicator.valueType() != ValueType.NUMBER && indicator.valueType() != ValueType.BOOLEAN) {
            return List.of();
        }
        Map<String, List<PeerGroup>> crossings = new LinkedHashMap<>();
        figures.groups().stream()
                .filter(group -> group.isPublic() && group.kind() == GroupKind.CROSSING)
                .forEach(group -> crossings
                        .computeIfAbsent(group.rule(), unseen -> new ArrayList<>())
                        .add(group));
        return crossings.values().stream()
                .flatMap(cells -> new Crossing(figures, indicator, cells).table().stream())
                .toList();
    }

    /** The groups of one crossing, and the groups that it crosses. */
    private record Crossing(ReleasedFigures figures, Indicator indicator, List<PeerGroup> cells) {

        Optional<TwoWayTable> table() {
            List<PeerGroup> rows = crossed(true);
            List<PeerGroup> columns = crossed(false);
            boolean shown = cells.stream().map(this::cell).anyMatch(GroupTable.Cell::isThere);
            if (!shown || rows.isEmpty() || columns.isEmpty()) {
                return Optional.empty();
            }
            List<Row> body = new ArrayList<>();
            rows.forEach(row -> {
                List<GroupTable.Cell> line = new ArrayList<>();
                columns.forEach(
                        column -> line.add(both(row, column).map(this::cell).orElse(NOBODY)));
                line.add(cell(row));
                body.add(new Row(Optional.of(row.name()), line));
            });
            List<GroupTable.Cell> last = new ArrayList<>();
            columns.forEach(column -> last.add(cell(column)));
            last.add(cell(figures.all()));
            body.add(new Row(Optional.empty(), last));
            return Optional.of(new TwoWayTable(
                    rows.get(0).ruleName(),
                    columns.get(0).ruleName(),
                    columns.stream().map(PeerGroup::name).toList(),
                    body));
        }

        /** The groups of the first or second rule; a cell is called by the ids of both. */
        private List<PeerGroup> crossed(boolean first) {
            return figures.groups().stream()
                    .filter(group -> group.isPublic() && group.kind() != GroupKind.CROSSING)
                    .filter(group -> figures.groups().stream()
                            .anyMatch(other -> (first ? both(group, other) : both(other, group)).isPresent()))
                    .toList();
        }

        private Optional<PeerGroup> both(PeerGroup row, PeerGroup column) {
            return cells.stream()
                    .filter(cell -> cell.id().equals(row.id() + "_" + column.id()))
                    .findFirst();
        }

        private GroupTable.Cell cell(PeerGroup group) {
            return GroupTable.cell(figures, indicator, group, Statistic.MEDIAN);
        }
    }
}
