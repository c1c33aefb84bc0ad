package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Submitted revisions, which never change, and what staff decided about them. */
@ApplicationScoped
public class SubmissionRepository {

    @Inject
    DataSource dataSource;

    /** Receipts of all submissions, newest first. */
    public List<Receipt> receipts(String round, OrganisationCode organisation) {
        String sql = """
                select s.revision, s.seq, s.sha256, s.audit_head, s.submitted_name, s.submitted_at
                from submission s join response r on r.id = s.response_id
                where r.round_id = ? and r.organisation_code = ? order by s.revision desc
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, round);
            select.setString(2, organisation.value());
            List<Receipt> receipts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    receipts.add(new Receipt(
                            round,
                            organisation,
                            row.getInt(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getObject(6, OffsetDateTime.class).toInstant()));
                }
            }
            return receipts;
        } catch (SQLException e) {
            throw new IllegalStateException("Receipts could not be read", e);
        }
    }

    public Optional<Receipt> receipt(String round, OrganisationCode organisation, int revision) {
        return receipts(round, organisation).stream()
                .filter(receipt -> receipt.revision() == revision)
                .findFirst();
    }

    /** The canonical JSON of a submitted revision; its SHA-256 stands on the receipt. */
    public Optional<String> answers(String round, OrganisationCode organisation, int revision) {
        String sql = """
                select s.answers from submission s join response r on r.id = s.response_id
                where r.round_id = ? and r.organisation_code = ? and s.revision = ?
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, round);
            select.setString(2, organisation.value());
            select.setInt(3, revision);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A submission could not be read", e);
        }
    }

    void insert(UUID response, Receipt receipt, String answers, UUID submittedBy) {
        String sql = """
                insert into submission (response_id, revision, seq, answers, sha256, audit_head,
                    submitted_by, submitted_name, submitted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, response);
            insert.setInt(2, receipt.revision());
            insert.setLong(3, receipt.seq());
            insert.setString(4, answers);
            insert.setString(5, receipt.sha256());
            insert.setString(6, receipt.auditHead());
            insert.setObject(7, submittedBy);
            insert.setString(8, receipt.submittedBy());
            insert.setObject(9, receipt.submittedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A submission could not be written", e);
        }
    }

    /** Newest first. */
    List<ReviewNote> notes(UUID response) {
        String sql = """
                select decision, revision, message, cells, author_name, decided_at from review_note
                where response_id = ? order by decided_at desc, id
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, response);
            List<ReviewNote> notes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    notes.add(new ReviewNote(
                            ReviewNote.Decision.valueOf(row.getString(1)),
                            row.getInt(2),
                            row.getString(3),
                            List.of((String[]) row.getArray(4).getArray()),
                            row.getString(5),
                            row.getObject(6, OffsetDateTime.class).toInstant()));
                }
            }
            return notes;
        } catch (SQLException e) {
            throw new IllegalStateException("Review notes could not be read", e);
        }
    }

    void insert(UUID response, ReviewNote note, UUID author) {
        String sql = """
                insert into review_note (id, response_id, revision, decision, message, cells,
                    author, author_name, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, response);
            insert.setInt(3, note.revision());
            insert.setString(4, note.decision().name());
            insert.setString(5, note.message());
            insert.setArray(6, connection.createArrayOf("text", note.cells().toArray()));
            insert.setObject(7, author);
            insert.setString(8, note.authorName());
            insert.setObject(9, note.at().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A review note could not be written", e);
        }
    }
}
