package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.Released;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Released figures as they stand in the database. A figure has a row in the vintage that showed it first, and is shown until a
 * later one replaces it.
 */
record StoredCells(DataSource dataSource, String round, int vintage) {

    private static final String CELLS = """
            select distinct on (indicator_id, part, group_id) indicator_id, part, group_id, status, figures::text
            from released_cell where round_id = ? and vintage between ? and ? %s
            order by indicator_id, part, group_id, vintage desc
            """;

    private static final String OF_COLUMN = "and indicator_id = ? and part = ?";

    /** What the vintage shows, by column and group id. */
    Map<FigureColumn, Map<String, Disclosure<Released>>> all() {
        return read(CELLS.formatted(""), 1);
    }

    /** What the vintage shows of one column, by group id. */
    Map<String, Disclosure<Released>> of(FigureColumn column) {
        return read(CELLS.formatted(OF_COLUMN), 1, column.indicator(), column.part())
                .getOrDefault(column, Map.of());
    }

    /** What the vintage was the first to show, by column and group id. */
    Map<FigureColumn, Map<String, Disclosure<Released>>> first() {
        return read(CELLS.formatted(""), vintage);
    }

    /** What the vintage was the first to show of one column, by group id. */
    Map<String, Disclosure<Released>> first(FigureColumn column) {
        return read(CELLS.formatted(OF_COLUMN), vintage, column.indicator(), column.part())
                .getOrDefault(column, Map.of());
    }

    private Map<FigureColumn, Map<String, Disclosure<Released>>> read(String sql, int from, String... parameters) {
        Map<FigureColumn, Map<String, Disclosure<Released>>> cells = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, round);
            select.setInt(2, from);
            select.setInt(3, vintage);
            for (int i = 0; i < parameters.length; i++) {
                select.setString(4 + i, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    cells.computeIfAbsent(
                                    new FigureColumn(row.getString(1), row.getString(2)),
                                    unseen -> new LinkedHashMap<>())
                            .put(row.getString(3), cell(row.getString(4), row.getString(5)));
                }
            }
            return cells;
        } catch (SQLException e) {
            throw new IllegalStateException("Released figures could not be read", e);
        }
    }

    private static Disclosure<Released> cell(String status, String figures) {
        return figures == null
                ? Disclosure.withheld(PublicStatus.valueOf(status))
                : Disclosure.shown(StoredCell.read(figures));
    }
}
