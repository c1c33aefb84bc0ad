package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.pack.LoadPack;
import fi.kuntapeili.survey.pack.LoadResult;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.response.SurroundingsOf;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundPlan;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.survey.text.LocalizedText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Rounds with made-up accepted answers, written straight into a real database. */
@ApplicationScoped
public class AnsweredRound {

    private static final UUID SOMEBODY = new UUID(0, 1);
    private final Set<String> loaded = new HashSet<>();

    @Inject
    LoadPack loadPack;

    @Inject
    Register register;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    RoundRepository rounds;

    @Inject
    SurroundingsOf surroundings;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    public Actor staff() {
        return new Actor(SOMEBODY, "staff", "Staff", Set.of(Role.STAFF), Set.of());
    }

    /** Loads a pack, once. */
    public void load(String folder) {
        if (loaded.contains(folder)) {
            return;
        }
        LoadResult result = loadPack.load(Path.of(folder));
        if (result instanceof LoadResult.Refused) {
            throw new AssertionError(result.toString());
        }
        loaded.add(folder);
    }

    /**
     * A round in state CLOSED that asks every organisation of the day.
     *
     * @param state of the response of each organisation; empty for one that did not start
     */
    public void closed(String id, int year, Function<Organisation, Optional<ResponseState>> state) {
        QuestionnaireVersion version = questionnaires.published().get(0).version();
        QuarkusTransaction.requiringNew().run(() -> {
            LocalDate day = LocalDate.of(2026, 1, 1);
            RoundPlan plan = new RoundPlan(
                    new LocalizedText(Map.of("fi", "Kierros " + id)),
                    year,
                    day,
                    day.plusMonths(1),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            Round round = new Round(id, version, plan, true, clock.instant());
            rounds.persist(round);
            rounds.flush();
            rounds.ask(
                    id, register.validOn(day).stream().map(Organisation::code).toList());
            round.moveTo(RoundState.OPEN, clock.instant());
            round.moveTo(RoundState.CLOSED, clock.instant());
        });
        QuarkusTransaction.requiringNew().timeout(300).run(() -> answer(id, year, version, state));
    }

    private void answer(
            String round,
            int year,
            QuestionnaireVersion version,
            Function<Organisation, Optional<ResponseState>> state) {
        Questionnaire questionnaire = questionnaires.get(version);
        Map<OrganisationCode, Surroundings> around = surroundings.all(round);
        for (Organisation organisation : register.withCodes(around.keySet())) {
            long seed = 31L * year + organisation.code().hashCode();
            state.apply(organisation)
                    .ifPresent(in -> store(
                            round,
                            organisation.code(),
                            in,
                            GeneratedAnswers.of(questionnaire, around.get(organisation.code()), seed)));
        }
    }

    private void store(String round, OrganisationCode organisation, ResponseState state, AnswerSet answers) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        UUID id = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement response = connection.prepareStatement("""
                        insert into response (id, round_id, organisation_code, state, form, seq, revision, open_cells)
                        values (?, ?, ?, ?, 'FULL', 1, 1, '{}')
                        """);
                PreparedStatement answer = connection.prepareStatement("""
                        insert into answer (response_id, path, raw, value, missing, version, seq, author, author_name,
                            source, answered_at)
                        values (?, ?, ?, ?, ?, 1, 1, ?, 'Test', 'LOADED', ?)
                        """);
                PreparedStatement row = connection.prepareStatement("""
                        insert into roster_row (response_id, question, row_id, position, present, seq, author,
                            author_name, changed_at)
                        values (?, ?, ?, ?, true, 1, ?, 'Test', ?)
                        """)) {
            response.setObject(1, id);
            response.setString(2, round);
            response.setString(3, organisation.value());
            response.setString(4, state.name());
            response.executeUpdate();
            for (Map.Entry<String, List<String>> roster : answers.rosterRows().entrySet()) {
                for (String rowId : roster.getValue()) {
                    row.setObject(1, id);
                    row.setString(2, roster.getKey());
                    row.setString(3, rowId);
                    row.setInt(4, roster.getValue().indexOf(rowId));
                    row.setObject(5, SOMEBODY);
                    row.setObject(6, now);
                    row.addBatch();
                }
            }
            row.executeBatch();
            answers.cells().forEach((path, given) -> cell(answer, id, path.toString(), given, now));
            answer.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void cell(PreparedStatement insert, UUID response, String path, Answer answer, OffsetDateTime now) {
        try {
            String value = answer instanceof Answer.Given given ? given.value().canonical() : null;
            String missing = answer instanceof Answer.Missing gap ? gap.code().code() : null;
            insert.setObject(1, response);
            insert.setString(2, path);
            insert.setString(3, value == null ? "" : value);
            insert.setString(4, value);
            insert.setString(5, missing);
            insert.setObject(6, SOMEBODY);
            insert.setObject(7, now);
            insert.addBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes an accepted answer behind everybody's back. */
    public void overwrite(String round, OrganisationCode organisation, String path, String value) {
        execute("""
                update answer set raw = ?, value = ?, missing = null where path = ? and response_id =
                    (select id from response where round_id = ? and organisation_code = ?)
                """, value, value, path, round, organisation.value());
    }

    /** What stands in a column of a table, as text, in order. */
    public List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql, String... parameters) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setString(i + 1, parameters[i]);
                }
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
