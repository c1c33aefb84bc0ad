package fi.kuntapeili.benchmark.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.sql.DataSource;

/** Stores a snapshot and its released figures, once. Every row is kept as it is from then on. */
@ApplicationScoped
class SnapshotWriter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 1_000;

    @Inject
    DataSource dataSource;

    /** What is stored beside the snapshot itself. */
    record Sealed(
            String round,
            int vintage,
            String questionnaireId,
            String questionnaireVersion,
            String indicatorsSha256,
            String policy,
            Collection<OrganisationCode> excluded,
            Map<OrganisationCode, String> protectionUnits,
            String sha256,
            String releaseSha256,
            Instant frozenAt,
            String frozenBy) {}

    void store(Sealed sealed, Snapshot snapshot, SortedMap<FigureColumn, Map<String, Disclosure<Released>>> released) {
        try (Connection connection = dataSource.getConnection()) {
            head(connection, sealed, snapshot);
            columns(connection, sealed, snapshot);
            openAnswers(connection, sealed, snapshot);
            reference(connection, sealed, snapshot);
            cells(connection, sealed, released);
        } catch (SQLException e) {
            throw new IllegalStateException("A snapshot could not be stored", e);
        }
    }

    private static void head(Connection connection, Sealed sealed, Snapshot snapshot) throws SQLException {
        String sql = """
                insert into snapshot (round_id, vintage, questionnaire_id, questionnaire_version, indicators_sha256,
                    disclosure_policy, asked, answered, excluded, groups, listed_groups, structural_profiles, sha256,
                    release_sha256, frozen_at, frozen_by, protection_units)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, sealed.round());
            insert.setInt(2, sealed.vintage());
            insert.setString(3, sealed.questionnaireId());
            insert.setString(4, sealed.questionnaireVersion());
            insert.setString(5, sealed.indicatorsSha256());
            insert.setString(6, sealed.policy());
            insert.setArray(7, connection.createArrayOf("text", texts(snapshot.asked())));
            insert.setArray(8, connection.createArrayOf("text", texts(snapshot.answered())));
            ArrayNode excluded = JSON.createArrayNode();
            sealed.excluded().forEach(code -> excluded.add(code.value()));
            insert.setString(9, excluded.toString());
            insert.setString(10, StoredGroups.compared(snapshot.groups()));
            insert.setString(11, StoredGroups.listed(snapshot.groups()));
            insert.setString(12, StoredProfiles.write(snapshot.groups().profiles()));
            insert.setString(13, sealed.sha256());
            insert.setString(14, sealed.releaseSha256());
            insert.setObject(15, sealed.frozenAt().atOffset(ZoneOffset.UTC));
            insert.setString(16, sealed.frozenBy());
            Object[] units = snapshot.asked().stream()
                    .map(code -> sealed.protectionUnits().getOrDefault(code, ""))
                    .toArray();
            insert.setArray(17, connection.createArrayOf("text", units));
            insert.executeUpdate();
        }
    }

    private static Object[] texts(List<OrganisationCode> codes) {
        return codes.stream().map(OrganisationCode::value).toArray();
    }

    private static void columns(Connection connection, Sealed sealed, Snapshot snapshot) throws SQLException {
        String sql = """
                insert into snapshot_column (round_id, vintage, indicator_id, part, doubles, statuses)
                values (?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<FigureColumn, RawColumn> column : snapshot.columns().entrySet()) {
                name(insert, sealed);
                insert.setString(3, column.getKey().indicator());
                insert.setString(4, column.getKey().part());
                insert.setBytes(5, column.getValue().storedDoubles());
                insert.setBytes(6, column.getValue().storedStatuses());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void openAnswers(Connection connection, Sealed sealed, Snapshot snapshot) throws SQLException {
        String sql = "insert into snapshot_open_answer (round_id, vintage, path, answers) values (?, ?, ?, ?::jsonb)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<String, SortedMap<OrganisationCode, String>> cell :
                    snapshot.openAnswers().entrySet()) {
                ObjectNode answers = JSON.createObjectNode();
                cell.getValue().forEach((code, value) -> answers.put(code.value(), value));
                name(insert, sealed);
                insert.setString(3, cell.getKey());
                insert.setString(4, answers.toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void reference(Connection connection, Sealed sealed, Snapshot snapshot) throws SQLException {
        String sql = """
                insert into snapshot_reference (round_id, vintage, statistic_id, organisation_code, year, value,
                    status)
                values (?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int rows = 0;
            for (SortedMap<String, ReferenceValue> own : snapshot.reference().values()) {
                for (ReferenceValue value : own.values()) {
                    name(insert, sealed);
                    insert.setString(3, value.statistic());
                    insert.setString(4, value.organisation().value());
                    insert.setInt(5, value.year());
                    insert.setBigDecimal(6, value.value());
                    insert.setString(7, value.status().name());
                    rows = batched(insert, rows);
                }
            }
            insert.executeBatch();
        }
    }

    private static void cells(
            Connection connection, Sealed sealed, SortedMap<FigureColumn, Map<String, Disclosure<Released>>> released)
            throws SQLException {
        String sql = """
                insert into released_cell (round_id, vintage, indicator_id, part, group_id, status, figures)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int rows = 0;
            for (Map.Entry<FigureColumn, Map<String, Disclosure<Released>>> column : released.entrySet()) {
                for (Map.Entry<String, Disclosure<Released>> cell :
                        column.getValue().entrySet()) {
                    name(insert, sealed);
                    insert.setString(3, column.getKey().indicator());
                    insert.setString(4, column.getKey().part());
                    insert.setString(5, cell.getKey());
                    insert.setString(6, cell.getValue().status().name());
                    insert.setString(
                            7, cell.getValue().figure().map(StoredCell::write).orElse(null));
                    rows = batched(insert, rows);
                }
            }
            insert.executeBatch();
        }
    }

    private static void name(PreparedStatement insert, Sealed sealed) throws SQLException {
        insert.setString(1, sealed.round());
        insert.setInt(2, sealed.vintage());
    }

    private static int batched(PreparedStatement insert, int rows) throws SQLException {
        insert.addBatch();
        if (rows + 1 == BATCH) {
            insert.executeBatch();
            return 0;
        }
        return rows + 1;
    }
}
