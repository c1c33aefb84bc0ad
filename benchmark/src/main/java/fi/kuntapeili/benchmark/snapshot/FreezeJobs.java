package fi.kuntapeili.benchmark.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Freezes that have been begun. */
@ApplicationScoped
class FreezeJobs {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DataSource dataSource;

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("A freeze could not be kept or read", e);
        }
    }

    private static PreparedStatement named(PreparedStatement statement, int from, FreezeJob.Name job)
            throws SQLException {
        statement.setString(from, job.round());
        statement.setInt(from + 1, job.vintage());
        return statement;
    }

    void begin(FreezeJob job) {
        run("""
                insert into freeze_job (round_id, vintage, questionnaire_id, questionnaire_version, indicators_sha256,
                    disclosure_policy, asked, protection_units, columns, slice_size, excluded, groups, listed_groups,
                    structural_profiles, begun_at, begun_by, begun_by_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?)
                """, insert -> {
            named(insert, 1, job.name());
            insert.setString(3, job.questionnaire().id());
            insert.setString(4, job.questionnaire().version());
            insert.setString(5, job.indicators());
            insert.setString(6, job.policy());
            insert.setArray(7, texts(insert, codes(job.asked())));
            insert.setArray(8, texts(insert, job.protectionUnits()));
            insert.setArray(9, texts(insert, job.columns()));
            insert.setInt(10, job.sliceSize());
            insert.setString(11, json(codes(job.excluded())));
            insert.setString(12, StoredGroups.compared(job.groups()));
            insert.setString(13, StoredGroups.listed(job.groups()));
            insert.setString(14, StoredProfiles.write(job.groups().profiles()));
            insert.setObject(15, job.begunAt().atOffset(ZoneOffset.UTC));
            insert.setString(16, job.begunBy().name());
            insert.setObject(17, job.begunBy().memberId());
            return insert.executeUpdate();
        });
    }

    private static List<String> codes(List<OrganisationCode> codes) {
        return codes.stream().map(OrganisationCode::value).toList();
    }

    private static Array texts(PreparedStatement statement, List<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }

    private static String json(List<String> texts) {
        return JSON.valueToTree(texts).toString();
    }

    /** Freezes that are not finished; of one round, or of all when {@code round} is empty. */
    List<FreezeJob.Name> unfinished(Optional<String> round) {
        return run("""
                select round_id, vintage from freeze_job j
                where not exists (select from snapshot s where s.round_id = j.round_id and s.vintage = j.vintage)
                  and (?::text is null or round_id = ?)
                order by begun_at, round_id
                """, select -> {
            select.setString(1, round.orElse(null));
            select.setString(2, round.orElse(null));
            List<FreezeJob.Name> names = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.add(new FreezeJob.Name(row.getString(1), row.getInt(2)));
                }
            }
            return names;
        });
    }

    /** The freeze of a round that was begun last, finished or not. */
    FreezeJob.Name newest(String round) {
        return run("select max(vintage) from freeze_job where round_id = ?", select -> {
            select.setString(1, round);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new FreezeJob.Name(round, row.getInt(1));
            }
        });
    }

    /** Empty when it has been given up. */
    Optional<FreezeJob> find(FreezeJob.Name name) {
        return run("""
                select questionnaire_id, questionnaire_version, indicators_sha256, disclosure_policy, asked,
                    protection_units, columns, slice_size, excluded::text, groups::text, listed_groups::text,
                    structural_profiles::text, begun_at, begun_by, begun_by_id
                from freeze_job where round_id = ? and vintage = ?
                """, select -> {
            try (ResultSet row = named(select, 1, name).executeQuery()) {
                return row.next() ? Optional.of(job(name, row)) : Optional.empty();
            }
        });
    }

    private static FreezeJob job(FreezeJob.Name name, ResultSet row) throws SQLException {
        String begunBy = row.getString(14);
        return new FreezeJob(
                name,
                new QuestionnaireVersion(row.getString(1), row.getString(2)),
                row.getString(3),
                row.getString(4),
                organisations(texts(row.getArray(5))),
                texts(row.getArray(6)),
                texts(row.getArray(7)),
                row.getInt(8),
                organisations(texts(row.getString(9))),
                StoredGroups.read(row.getString(10), row.getString(11), row.getString(12)),
                row.getObject(13, OffsetDateTime.class).toInstant(),
                new Actor(row.getObject(15, UUID.class), begunBy, begunBy, Set.of(), Set.of()));
    }

    private static List<OrganisationCode> organisations(List<String> codes) {
        return codes.stream().map(OrganisationCode::new).toList();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static List<String> texts(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored codes are not the JSON they should be", e);
        }
    }

    /** Clears away what the steps of an unfinished freeze have stored, and the freeze itself. */
    void giveUp(FreezeJob.Name job) {
        for (String table : List.of(
                "released_cell",
                "snapshot_column",
                "snapshot_open_answer",
                "snapshot_reference",
                "freeze_step",
                "freeze_job")) {
            run(
                    "delete from " + table + " where round_id = ? and vintage = ?",
                    delete -> named(delete, 1, job).executeUpdate());
        }
    }

    /** What a finished freeze came to; empty when there is none. */
    Optional<FreezeResult.Frozen> result(FreezeJob.Name job) {
        return run("""
                select s.sha256, s.release_sha256, s.answered_count, s.excluded::text,
                    count(c.figures), count(c.group_id) - count(c.figures)
                from snapshot s left join released_cell c using (round_id, vintage)
                where s.round_id = ? and s.vintage = ? group by s.round_id, s.vintage
                """, select -> {
            try (ResultSet row = named(select, 1, job).executeQuery()) {
                return row.next()
                        ? Optional.of(new FreezeResult.Frozen(
                                job.round(),
                                job.vintage(),
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                organisations(texts(row.getString(4))),
                                row.getInt(5),
                                row.getInt(6)))
                        : Optional.empty();
            }
        });
    }
}
