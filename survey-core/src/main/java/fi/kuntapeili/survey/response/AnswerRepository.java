package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.Message;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes what a save changed: one batch a table, and none for a table in which nothing changed. */
@ApplicationScoped
public class AnswerRepository {

    @Inject
    DataSource dataSource;

    void write(UUID response, Draft draft) {
        try (Connection connection = dataSource.getConnection()) {
            writeCells(connection, response, draft.changedCells());
            writeHistory(connection, response, draft);
            writeRows(connection, response, draft.changedRows());
            writeConflicts(connection, response, draft);
            writeExplanations(connection, response, draft);
            writeSeen(connection, response, draft);
        } catch (SQLException e) {
            throw new IllegalStateException("Answers could not be written", e);
        }
    }

    /** Writes the cells and rows of a response that came whole. */
    void load(UUID response, List<Cell> cells, List<RosterRow> rows) {
        try (Connection connection = dataSource.getConnection()) {
            writeCells(connection, response, cells);
            writeRows(connection, response, rows);
        } catch (SQLException e) {
            throw new IllegalStateException("Answers could not be loaded", e);
        }
    }

    /** Keeps the reply of a save for when it is sent again. */
    void remember(UUID response, Mutation mutation, String bodySha256, SaveReply reply, UUID author, Instant now) {
        String sql = """
                insert into mutation (response_id, id, author, body_sha256, result, saved_at)
                values (?, ?, ?, ?, ?::jsonb, ?)
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, response);
            insert.setObject(2, mutation.id());
            insert.setObject(3, author);
            insert.setString(4, bodySha256);
            insert.setString(5, ResponseJson.write(reply));
            insert.setObject(6, time(now));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A save could not be remembered", e);
        }
    }

    private static void writeCells(Connection connection, UUID response, List<Cell> cells) throws SQLException {
        if (cells.isEmpty()) {
            return;
        }
        String sql = """
                insert into answer (response_id, path, raw, value, missing, problem, version, seq,
                    author, author_name, source, answered_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                on conflict (response_id, path) do update set
                    raw = excluded.raw, value = excluded.value, missing = excluded.missing,
                    problem = excluded.problem, version = excluded.version, seq = excluded.seq,
                    author = excluded.author, author_name = excluded.author_name,
                    source = excluded.source, answered_at = excluded.answered_at
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Cell cell : cells) {
                insert.setObject(1, response);
                insert.setString(2, cell.path().toString());
                setAnswer(insert, 3, cell.raw(), cell.answer());
                insert.setLong(7, cell.version());
                insert.setLong(8, cell.seq());
                insert.setObject(9, cell.author());
                insert.setString(10, cell.authorName());
                insert.setString(11, cell.source().name());
                insert.setObject(12, time(cell.at()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeHistory(Connection connection, UUID response, Draft draft) throws SQLException {
        if (draft.history().isEmpty()) {
            return;
        }
        String sql = """
                insert into answer_history (response_id, seq, position, path, change, author, author_name,
                    changed_at, version, raw, value, missing, source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int position = 0;
            for (HistoryEntry entry : draft.history()) {
                Cell cell = entry.cell();
                insert.setObject(1, response);
                insert.setLong(2, draft.seq());
                insert.setInt(3, position++);
                insert.setString(4, entry.path());
                insert.setString(5, entry.kind().name());
                insert.setObject(6, draft.author().memberId());
                insert.setString(7, draft.author().name());
                insert.setObject(8, time(draft.now()));
                insert.setObject(9, cell == null ? null : cell.version(), java.sql.Types.BIGINT);
                insert.setString(10, cell == null ? null : cell.raw());
                insert.setString(11, cell == null ? null : Entry.value(cell.answer()));
                insert.setString(12, cell == null ? null : code(Entry.missingCode(cell.answer())));
                insert.setString(13, cell == null ? null : cell.source().name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeRows(Connection connection, UUID response, List<RosterRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String sql = """
                insert into roster_row (response_id, question, row_id, position, present, seq,
                    author, author_name, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (response_id, question, row_id) do update set
                    present = excluded.present, seq = excluded.seq, author = excluded.author,
                    author_name = excluded.author_name, changed_at = excluded.changed_at
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (RosterRow row : rows) {
                insert.setObject(1, response);
                insert.setString(2, row.question());
                insert.setString(3, row.id());
                insert.setInt(4, row.position());
                insert.setBoolean(5, row.present());
                insert.setLong(6, row.seq());
                insert.setObject(7, row.author());
                insert.setString(8, row.authorName());
                insert.setObject(9, time(row.at()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeConflicts(Connection connection, UUID response, Draft draft) throws SQLException {
        if (draft.changedConflicts().isEmpty()) {
            return;
        }
        String sql = """
                insert into answer_conflict (response_id, path, raw, value, missing, problem, id,
                    author, author_name, given_at, outcome, ended_by, ended_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                    raw = excluded.raw, value = excluded.value, missing = excluded.missing,
                    problem = excluded.problem, given_at = excluded.given_at, outcome = excluded.outcome,
                    ended_by = excluded.ended_by, ended_at = excluded.ended_at
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (OpenConflict conflict : draft.changedConflicts()) {
                boolean open = conflict.outcome() == OpenConflict.Outcome.OPEN;
                insert.setObject(1, response);
                insert.setString(2, conflict.path().toString());
                setAnswer(insert, 3, conflict.raw(), conflict.answer());
                insert.setObject(7, conflict.id());
                insert.setObject(8, conflict.author());
                insert.setString(9, conflict.authorName());
                insert.setObject(10, time(conflict.at()));
                insert.setString(11, conflict.outcome().name());
                insert.setObject(12, open ? null : draft.author().memberId());
                insert.setObject(13, open ? null : time(draft.now()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeExplanations(Connection connection, UUID response, Draft draft) throws SQLException {
        if (draft.changedExplanations().isEmpty()) {
            return;
        }
        String upsert = """
                insert into explanation (response_id, edit_id, text, bound_to, author, author_name, explained_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (response_id, edit_id) do update set
                    text = excluded.text, bound_to = excluded.bound_to, author = excluded.author,
                    author_name = excluded.author_name, explained_at = excluded.explained_at
                """;
        try (PreparedStatement insert = connection.prepareStatement(upsert);
                PreparedStatement delete =
                        connection.prepareStatement("delete from explanation where response_id = ? and edit_id = ?")) {
            for (var changed : draft.changedExplanations().entrySet()) {
                if (changed.getValue().isEmpty()) {
                    delete.setObject(1, response);
                    delete.setString(2, changed.getKey());
                    delete.addBatch();
                } else {
                    Explanation explanation = changed.getValue().get();
                    insert.setObject(1, response);
                    insert.setString(2, explanation.edit());
                    insert.setString(3, explanation.text());
                    insert.setString(4, explanation.boundTo());
                    insert.setObject(5, explanation.author());
                    insert.setString(6, explanation.authorName());
                    insert.setObject(7, time(explanation.at()));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
            delete.executeBatch();
        }
    }

    private static void writeSeen(Connection connection, UUID response, Draft draft) throws SQLException {
        if (draft.newlySeen().isEmpty()) {
            return;
        }
        String sql = "insert into seen_check (response_id, edit_id, bound_to, author, seen_at) values (?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (SeenCheck check : draft.newlySeen()) {
                insert.setObject(1, response);
                insert.setString(2, check.edit());
                insert.setString(3, check.boundTo());
                insert.setObject(4, draft.author().memberId());
                insert.setObject(5, time(draft.now()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Sets raw, value, missing and problem, in this order from the index on. */
    private static void setAnswer(PreparedStatement insert, int index, String raw, Optional<Answer> answer)
            throws SQLException {
        Message problem = Entry.problem(answer);
        insert.setString(index, raw);
        insert.setString(index + 1, Entry.value(answer));
        insert.setString(index + 2, code(Entry.missingCode(answer)));
        insert.setString(index + 3, problem == null ? null : ResponseJson.write(problem));
    }

    private static String code(MissingCode missing) {
        return missing == null ? null : missing.code();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
