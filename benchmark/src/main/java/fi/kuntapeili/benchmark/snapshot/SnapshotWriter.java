package fi.kuntapeili.benchmark.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.sql.DataSource;

/** Stores what the steps of a freeze work out, each once, and at the end the snapshot that leads to it. */
@ApplicationScoped
class SnapshotWriter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 1_000;

    @Inject
    DataSource dataSource;

    /** Collects the rows of one statement, each beginning with the round and the vintage. */
    private static final class Rows {
        private final PreparedStatement insert;
        private final FreezeJob.Name job;
        private int waiting;

        Rows(PreparedStatement insert, FreezeJob.Name job) {
            this.insert = insert;
            this.job = job;
        }

        void add(Object... values) throws SQLException {
            insert.setString(1, job.round());
            insert.setInt(2, job.vintage());
            for (int i = 0; i < values.length; i++) {
                insert.setObject(3 + i, values[i]);
            }
            insert.addBatch();
            if (++waiting == BATCH) {
                insert.executeBatch();
                waiting = 0;
            }
        }
    }

    private interface RowSource {
        void write(Rows rows) throws SQLException;
    }

    private void write(FreezeJob.Name job, String sql, RowSource source) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            Rows rows = new Rows(insert, job);
            source.write(rows);
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("A snapshot could not be stored", e);
        }
    }

    /** @param number of the slice among all, from zero */
    void store(FreezeJob.Name job, int number, Slice slice) {
        write(
                job,
                "insert into snapshot_column (round_id, vintage, slice, indicator_id, part, doubles, statuses)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows -> {
                    for (Map.Entry<FigureColumn, RawColumn> column :
                            slice.byColumn().entrySet()) {
                        FigureColumn name = column.getKey();
                        RawColumn raw = column.getValue();
                        rows.add(number, name.indicator(), name.part(), raw.storedDoubles(), raw.storedStatuses());
                    }
                });
        write(
                job,
                "insert into snapshot_open_answer (round_id, vintage, slice, path, answers)"
                        + " values (?, ?, ?, ?, ?::jsonb)",
                rows -> {
                    for (Map.Entry<String, SortedMap<OrganisationCode, String>> cell :
                            slice.open().entrySet()) {
                        ObjectNode answers = JSON.createObjectNode();
                        cell.getValue().forEach((code, value) -> answers.put(code.value(), value));
                        rows.add(number, cell.getKey(), answers.toString());
                    }
                });
        write(
                job,
                "insert into snapshot_reference"
                        + " (round_id, vintage, statistic_id, organisation_code, year, value, status)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows -> {
                    List<Object[]> used = new ArrayList<>();
                    slice.eachReference(value -> used.add(new Object[] {
                        value.statistic(),
                        value.organisation().value(),
                        value.year(),
                        value.value(),
                        value.status().name()
                    }));
                    for (Object[] row : used) {
                        rows.add(row);
                    }
                });
    }

    void store(FreezeJob.Name job, SortedMap<FigureColumn, Map<String, Disclosure<Released>>> released) {
        write(
                job,
                "insert into released_cell (round_id, vintage, indicator_id, part, group_id, status, figures)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb)",
                rows -> {
                    for (Map.Entry<FigureColumn, Map<String, Disclosure<Released>>> column : released.entrySet()) {
                        for (Map.Entry<String, Disclosure<Released>> cell :
                                column.getValue().entrySet()) {
                            rows.add(
                                    column.getKey().indicator(),
                                    column.getKey().part(),
                                    cell.getKey(),
                                    cell.getValue().status().name(),
                                    cell.getValue()
                                            .figure()
                                            .map(StoredCell::write)
                                            .orElse(null));
                        }
                    }
                });
    }

    /** From now on there is a snapshot, made of what the job began with and what its steps have stored. */
    void seal(FreezeJob.Name job, List<OrganisationCode> answered, String sha256, String releaseSha256, Instant at) {
        String sql = """
                insert into snapshot (round_id, vintage, questionnaire_id, questionnaire_version, indicators_sha256,
                    disclosure_policy, asked, answered, excluded, groups, listed_groups, structural_profiles, sha256,
                    release_sha256, frozen_at, frozen_by, protection_units, slice_size, asked_count,
                    answered_count)
                select round_id, vintage, questionnaire_id, questionnaire_version, indicators_sha256,
                    disclosure_policy, asked, ?, excluded, groups, listed_groups, structural_profiles, ?, ?, ?,
                    begun_by, protection_units, slice_size, cardinality(asked), ?
                from freeze_job where round_id = ? and vintage = ?
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            Object[] codes = answered.stream().map(OrganisationCode::value).toArray();
            insert.setArray(1, connection.createArrayOf("text", codes));
            insert.setString(2, sha256);
            insert.setString(3, releaseSha256);
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.setInt(5, answered.size());
            insert.setString(6, job.round());
            insert.setInt(7, job.vintage());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A snapshot could not be sealed", e);
        }
    }
}
