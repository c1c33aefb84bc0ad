package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What happened to the answers of an organisation, newest first, in the sections that the reader may see. */
@ApplicationScoped
public class AnswerHistory {

    public enum Kind {
        ANSWERED,
        ROW_ADDED,
        ROW_REMOVED,
        ROW_RESTORED
    }

    /** A value as it stood: canonical value, missing code or the text as typed; all blank when the cell was empty. */
    public record Stood(String raw, String value, String missing) {}

    /**
     * @param path of the cell, or {@code question[row]} for a row
     * @param old what stood there before; empty for the first answer and for rows
     * @param now empty for rows
     */
    public record Change(
            long seq, String path, Kind kind, Optional<Stood> old, Optional<Stood> now, String authorName, Instant at) {

        public String question() {
            int bracket = path.indexOf('[');
            return kind == Kind.ANSWERED ? CellPath.parse(path).orElseThrow().question() : path.substring(0, bracket);
        }
    }

    @Inject
    DataSource dataSource;

    @Inject
    ResponseRepository responses;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    SectionRights rights;

    /** @param most how many changes at most */
    @Transactional
    public List<Change> read(Author reader, String round, OrganisationCode organisation, int most) {
        Optional<StoredResponse> stored = responses.find(round, organisation);
        if (stored.isEmpty() || stored.get().head().id().isEmpty()) {
            return List.of();
        }
        Questionnaire questionnaire = questionnaires.get(stored.get().questionnaire());
        Rights sections = rights.of(reader.actor(), round, organisation, questionnaire);
        String[] questions = questionnaire.questions().stream()
                .filter(question -> sections.mayRead(question.basics().section()))
                .map(question -> question.id())
                .toArray(String[]::new);
        String sql = """
                select * from (
                  select seq, position, path, change, raw, value, missing, author_name, changed_at,
                         lag(raw) over before as old_raw, lag(value) over before as old_value,
                         lag(missing) over before as old_missing
                  from answer_history
                  where response_id = ? and split_part(split_part(path, '[', 1), '.', 1) = any (?)
                  window before as (partition by path order by seq, position)) as changes
                order by seq desc, position desc limit ?
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, stored.get().head().id().get());
            select.setArray(2, connection.createArrayOf("text", questions));
            select.setInt(3, most);
            List<Change> changes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(change(row));
                }
            }
            return changes;
        } catch (SQLException e) {
            throw new IllegalStateException("The history of answers could not be read", e);
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("seq"),
                row.getString("path"),
                Kind.valueOf(row.getString("change")),
                stood(row, "old_"),
                stood(row, ""),
                row.getString("author_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Stood> stood(ResultSet row, String prefix) throws SQLException {
        String raw = row.getString(prefix + "raw");
        return raw == null
                ? Optional.empty()
                : Optional.of(new Stood(
                        raw,
                        blankIfNull(row.getString(prefix + "value")),
                        blankIfNull(row.getString(prefix + "missing"))));
    }

    private static String blankIfNull(String text) {
        return text == null ? "" : text;
    }
}
