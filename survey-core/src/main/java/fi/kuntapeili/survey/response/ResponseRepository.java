package fi.kuntapeili.survey.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.FormLength;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import fi.kuntapeili.survey.round.RoundState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Responses as rows. What belongs to one response is read in one query. */
@ApplicationScoped
public class ResponseRepository {

    private static final String HEAD = """
            n.id as round_id, n.state as round_state, n.questionnaire_id, n.questionnaire_version,
            r.id, r.state, r.form, r.seq, r.revision, r.open_cells,
            r.started_at, r.submitted_at, r.accepted_at, r.excluded_reason
            """;

    /** Arrays rather than objects: shorter to send, and their places are named once, in StoredResponse. */
    private static final String PARTS = """
            json_build_object(
              'cells', (select json_agg(json_build_array(path, raw, value, missing, problem, version, seq,
                  author, author_name, source, answered_at)) from answer where response_id = r.id),
              'rows', (select json_agg(json_build_array(question, row_id, position, present, seq,
                  author, author_name, changed_at) order by question, position, row_id)
                  from roster_row where response_id = r.id),
              'conflicts', (select json_agg(json_build_array(path, raw, value, missing, problem, id,
                  author, author_name, given_at) order by given_at, id)
                  from answer_conflict where response_id = r.id and outcome = 'OPEN'),
              'explanations', (select json_agg(json_build_array(edit_id, text, bound_to,
                  author, author_name, explained_at)) from explanation where response_id = r.id),
              'seen', (select json_agg(json_build_array(edit_id, bound_to))
                  from seen_check where response_id = r.id)) as parts
            """;

    @Inject
    DataSource dataSource;

    /** Lets one transaction at a time change the response; kept until the transaction ends. */
    void lock(String round, OrganisationCode organisation) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "response/" + round + "/" + organisation);
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("A response could not be locked", e);
        }
    }

    /** Keeps the round in its state until the transaction ends. */
    void holdRound(String round) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement hold = connection.prepareStatement("select 1 from round where id = ? for share")) {
            hold.setString(1, round);
            hold.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("A round could not be held", e);
        }
    }

    Optional<StoredResponse> find(String round, OrganisationCode organisation) {
        return find(round, organisation, null);
    }

    /**
     * Everything of one response; empty when there is no such round.
     *
     * @param mutation id of a save to look for, or null
     */
    Optional<StoredResponse> find(String round, OrganisationCode organisation, UUID mutation) {
        String sql = "select " + HEAD + ", f.organisation_code is not null as asked, " + PARTS + """
                , m.author as mutation_author, m.body_sha256, m.result::text as mutation_result
                from round n
                left join round_organisation f on f.round_id = n.id and f.organisation_code = ?
                left join response r on r.round_id = n.id and r.organisation_code = ?
                left join mutation m on m.response_id = r.id and m.id = cast(? as uuid)
                where n.id = ?
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, organisation.value());
            select.setString(2, organisation.value());
            // As a text, so that the parameter has one type whether it is null or not and the statement stays prepared.
            select.setString(3, mutation == null ? null : mutation.toString());
            select.setString(4, round);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(stored(row, organisation)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A response could not be read", e);
        }
    }

    /** Everything of each response of the round that is in one of the states, in code order. */
    List<StoredResponse> inStates(String round, Collection<ResponseState> states) {
        return inStates(round, states, Optional.empty());
    }

    /** The same of these organisations alone. */
    List<StoredResponse> inStates(
            String round, Collection<ResponseState> states, Collection<OrganisationCode> organisations) {
        return inStates(round, states, Optional.of(organisations));
    }

    private List<StoredResponse> inStates(
            String round, Collection<ResponseState> states, Optional<Collection<OrganisationCode>> organisations) {
        String sql = "select " + HEAD + ", r.organisation_code, true as asked, " + PARTS
                + """
                , null as mutation_author, null as body_sha256, null as mutation_result
                from round n join response r on r.round_id = n.id
                where n.id = ? and r.state = any (?) %s order by r.organisation_code
                """.formatted(organisations.isPresent() ? "and r.organisation_code = any (?)" : "");
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, round);
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", states.stream().map(Enum::name).toArray()));
            if (organisations.isPresent()) {
                Object[] codes = organisations.get().stream()
                        .map(OrganisationCode::value)
                        .toArray();
                select.setArray(3, connection.createArrayOf("text", codes));
            }
            List<StoredResponse> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(stored(row, new OrganisationCode(row.getString("organisation_code"))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Responses could not be read", e);
        }
    }

    /** One head for every organisation asked in the round, also where nobody has started, in code order. */
    public List<ResponseHead> heads(String round) {
        String sql = "select " + HEAD + """
                , f.organisation_code
                from round n join round_organisation f on f.round_id = n.id
                left join response r on r.round_id = n.id and r.organisation_code = f.organisation_code
                where n.id = ? order by f.organisation_code
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, round);
            List<ResponseHead> heads = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    heads.add(head(row, new OrganisationCode(row.getString("organisation_code"))));
                }
            }
            return heads;
        } catch (SQLException e) {
            throw new IllegalStateException("Responses could not be read", e);
        }
    }

    /** Makes the row of a response that nobody has started; there is one at most. */
    UUID create(String round, OrganisationCode organisation, FormLength form) {
        String sql = """
                insert into response (id, round_id, organisation_code, state, form, seq, revision, open_cells)
                values (?, ?, ?, 'NOT_STARTED', ?, 0, 0, '{}')
                """;
        UUID id = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id);
            insert.setString(2, round);
            insert.setString(3, organisation.value());
            insert.setString(4, form.name());
            insert.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException("A response could not be created", e);
        }
    }

    /** Writes the head of a response that exists. */
    void update(ResponseHead head, List<String> openCells) {
        String sql = """
                update response set state = ?, form = ?, seq = ?, revision = ?, open_cells = ?,
                    started_at = ?, submitted_at = ?, accepted_at = ?, excluded_reason = ?
                where id = ?
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, head.state().name());
            update.setString(2, head.form().name());
            update.setLong(3, head.seq());
            update.setInt(4, head.revision());
            update.setArray(5, connection.createArrayOf("text", openCells.toArray()));
            update.setObject(6, time(head.startedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
            update.setObject(7, time(head.submittedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
            update.setObject(8, time(head.acceptedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
            update.setString(9, head.excludedReason().orElse(null));
            update.setObject(10, head.id().orElseThrow());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A response could not be written", e);
        }
    }

    private static StoredResponse stored(ResultSet row, OrganisationCode organisation) throws SQLException {
        boolean exists = row.getObject("id") != null;
        JsonNode parts = exists ? ResponseJson.tree(row.getString("parts")) : JsonNodeFactory.instance.objectNode();
        Optional<StoredResponse.StoredMutation> mutation = row.getString("mutation_author") == null
                ? Optional.empty()
                : Optional.of(new StoredResponse.StoredMutation(
                        UUID.fromString(row.getString("mutation_author")),
                        row.getString("body_sha256"),
                        ResponseJson.tree(row.getString("mutation_result"))));
        return new StoredResponse(
                head(row, organisation),
                RoundState.valueOf(row.getString("round_state")),
                new QuestionnaireVersion(row.getString("questionnaire_id"), row.getString("questionnaire_version")),
                row.getBoolean("asked"),
                exists ? List.of((String[]) row.getArray("open_cells").getArray()) : List.of(),
                parts,
                mutation);
    }

    private static ResponseHead head(ResultSet row, OrganisationCode organisation) throws SQLException {
        String state = row.getString("state");
        String form = row.getString("form");
        return new ResponseHead(
                Optional.ofNullable(row.getObject("id", UUID.class)),
                row.getString("round_id"),
                organisation,
                state == null ? ResponseState.NOT_STARTED : ResponseState.valueOf(state),
                form == null ? FormLength.FULL : FormLength.valueOf(form),
                row.getLong("seq"),
                row.getInt("revision"),
                instant(row, "started_at"),
                instant(row, "submitted_at"),
                instant(row, "accepted_at"),
                Optional.ofNullable(row.getString("excluded_reason")));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime time(Optional<Instant> instant) {
        return instant.map(i -> i.atOffset(ZoneOffset.UTC)).orElse(null);
    }
}
