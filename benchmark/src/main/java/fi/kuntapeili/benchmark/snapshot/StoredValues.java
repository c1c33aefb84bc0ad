package fi.kuntapeili.benchmark.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Values as they stand in the database, in slices of so many units. What is asked for is read, and nothing is kept. A vintage
 * has rows of its own for what is different in it; everything else is that of the vintage before.
 *
 * @param sliceSize how many units each slice but the last has
 */
record StoredValues(DataSource dataSource, String round, int vintage, int sliceSize) implements RawValues {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS_AT_ONCE = 5_000;

    /** Reads the rows of a statement whose first parameter is the round. */
    private interface Rows<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Override
    public SortedSet<FigureColumn> columns() {
        return columns("slice = 0 and vintage in (" + vintages(1) + ")");
    }

    /** The columns in which something is different from the vintage before; all of them in the first one. */
    SortedSet<FigureColumn> different() {
        return columns("vintage = " + vintage);
    }

    /** The columns in which something is different from the freeze. */
    SortedSet<FigureColumn> corrected() {
        return vintage == 1 ? new TreeSet<>() : columns("vintage in (" + vintages(2) + ")");
    }

    private SortedSet<FigureColumn> columns(String which) {
        String sql = "select distinct indicator_id, part from snapshot_column where round_id = ? and " + which;
        return new TreeSet<>(read(sql, row -> new FigureColumn(row.getString(1), row.getString(2))));
    }

    /** The numbers of the vintages from one to this one, for a statement: an index looks each of them up. */
    private String vintages(int from) {
        return IntStream.rangeClosed(from, vintage).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    @Override
    public RawColumn column(FigureColumn column) {
        String sql = """
                select distinct on (slice) doubles, statuses from snapshot_column
                where round_id = ? and vintage in (%s) and indicator_id = ? and part = ? order by slice, vintage desc
                """.formatted(vintages(1));
        return RawColumn.joined(read(
                sql, row -> RawColumn.stored(row.getBytes(1), row.getBytes(2)), column.indicator(), column.part()));
    }

    /** All columns of one slice. */
    SortedMap<FigureColumn, RawColumn> slice(int number) {
        return slice("doubles, statuses", number);
    }

    private SortedMap<FigureColumn, RawColumn> slice(String values, int number) {
        String sql = """
                select distinct on (indicator_id, part) indicator_id, part, %s from snapshot_column
                where round_id = ? and vintage in (%s) and slice = ? order by indicator_id, part, vintage desc
                """.formatted(values, vintages(1));
        SortedMap<FigureColumn, RawColumn> columns = new TreeMap<>();
        read(
                sql,
                row -> columns.put(
                        new FigureColumn(row.getString(1), row.getString(2)),
                        RawColumn.stored(row.getBytes(3), row.getBytes(4))),
                number);
        return columns;
    }

    @Override
    public Map<FigureColumn, RawColumn> of(int unit) {
        String own = "substring(doubles from %d for %d), substring(statuses from %d for 1)"
                .formatted(unit % sliceSize * Double.BYTES + 1, Double.BYTES, unit % sliceSize + 1);
        return slice(own, unit / sliceSize);
    }

    @Override
    public SortedSet<String> openPaths() {
        String sql = "select distinct path from snapshot_open_answer where round_id = ? and vintage in (" + vintages(1)
                + ")";
        return new TreeSet<>(read(sql, row -> row.getString(1)));
    }

    @Override
    public SortedMap<OrganisationCode, String> openAnswers(String path) {
        String sql = """
                select distinct on (slice) answers::text from snapshot_open_answer
                where round_id = ? and vintage in (%s) and path = ? order by slice, vintage desc
                """.formatted(vintages(1));
        SortedMap<OrganisationCode, String> answers = new TreeMap<>();
        read(sql, row -> row.getString(1), path)
                .forEach(slice ->
                        byCode(slice).forEach((code, value) -> answers.put(new OrganisationCode(code), value)));
        return answers;
    }

    private static Map<String, String> byCode(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored answers are not the JSON they should be", e);
        }
    }

    @Override
    public SortedMap<String, ReferenceValue> reference(OrganisationCode organisation) {
        SortedMap<String, ReferenceValue> own = new TreeMap<>();
        read(REFERENCE + "and organisation_code = ?", StoredValues::reference, organisation.value())
                .forEach(value -> own.put(value.statistic(), value));
        return own;
    }

    /** Statistics are those of the freeze in every vintage. */
    private static final String REFERENCE = """
            select organisation_code, statistic_id, year, value, status from snapshot_reference
            where round_id = ? and vintage = 1
            """;

    /** In the order of bytes, which is that of codes and ids. */
    @Override
    public void eachReference(Consumer<ReferenceValue> each) {
        each(
                REFERENCE + "order by organisation_code collate \"C\", statistic_id collate \"C\"",
                row -> each.accept(reference(row)));
    }

    private static ReferenceValue reference(ResultSet row) throws SQLException {
        return new ReferenceValue(
                row.getString(2),
                new OrganisationCode(row.getString(1)),
                row.getInt(3),
                row.getBigDecimal(4),
                ReferenceValue.Status.valueOf(row.getString(5)));
    }

    private interface RowSink {
        void take(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Rows<T> rows, Object... parameters) {
        List<T> found = new ArrayList<>();
        each(sql, row -> found.add(rows.read(row)), parameters);
        return found;
    }

    /** Rows arrive some thousands at a time where a transaction is open, else all at once. */
    private void each(String sql, RowSink sink, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(ROWS_AT_ONCE);
            select.setString(1, round);
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(2 + i, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sink.take(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The values of a snapshot could not be read", e);
        }
    }
}
