package fi.kuntapeili.web;

import fi.kuntapeili.benchmark.snapshot.FreezeResult;
import fi.kuntapeili.benchmark.snapshot.FreezeRound;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.ChoiceCell;
import fi.kuntapeili.survey.questionnaire.ChoicesCell;
import fi.kuntapeili.survey.questionnaire.Column;
import fi.kuntapeili.survey.questionnaire.Composition;
import fi.kuntapeili.survey.questionnaire.Matrix;
import fi.kuntapeili.survey.questionnaire.NumberCell;
import fi.kuntapeili.survey.questionnaire.Option;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import fi.kuntapeili.survey.questionnaire.Roster;
import fi.kuntapeili.survey.questionnaire.Row;
import fi.kuntapeili.survey.questionnaire.ScalarQuestion;
import fi.kuntapeili.survey.questionnaire.ScaleCell;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundPlan;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.survey.text.LocalizedText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Frozen rounds with random accepted answers of four organisations in five, for tests of what comes after the freeze. */
@ApplicationScoped
public class FrozenRounds {

    /** Never answers. */
    public static final OrganisationCode SILENT = new OrganisationCode("005");

    private static final String QUESTIONNAIRE = "business-policy";
    private static final int ENOUGH_SECONDS = 600;
    private static final Actor STAFF =
            new Actor(UUID.randomUUID(), "staff-of-tests", "Staff", Set.of(Role.STAFF), Set.of());

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    RoundRepository rounds;

    @Inject
    Register register;

    @Inject
    FreezeRound freezeRound;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    /** A round that is frozen, and published for everyone when asked so; what exists already stays. */
    public void frozen(String id, int year, Optional<String> previous, boolean published) {
        QuarkusTransaction.requiringNew().timeout(ENOUGH_SECONDS).run(() -> make(id, year, previous, published));
    }

    /** Random accepted answers of everybody whom a round asks, except those named. */
    public void answer(String id, Set<OrganisationCode> except) {
        QuarkusTransaction.requiringNew().timeout(ENOUGH_SECONDS).run(() -> {
            QuestionnaireVersion version = rounds.findById(id).questionnaire();
            Random random = new Random(id.hashCode());
            rounds.frame(id).stream()
                    .filter(code -> !except.contains(code))
                    .forEach(code -> answer(id, code, new RandomAnswers(questionnaires.get(version), random).all()));
        });
    }

    private void make(String id, int year, Optional<String> previous, boolean published) {
        if (rounds.findByIdOptional(id).isPresent()) {
            return;
        }
        QuestionnaireVersion version = questionnaires.published().stream()
                .map(QuestionnaireRepository.Published::version)
                .filter(known -> known.id().equals(QUESTIONNAIRE))
                .findFirst()
                .orElseThrow();
        Round round = new Round(id, version, plan(id, year, previous), true, clock.instant());
        rounds.persist(round);
        rounds.flush();
        List<OrganisationCode> asked = register.validOn(LocalDate.now(clock)).stream()
                .map(Organisation::code)
                .toList();
        rounds.ask(id, asked);
        Random random = new Random(year);
        for (OrganisationCode code : asked) {
            if (!code.equals(SILENT) && random.nextInt(5) > 0) {
                answer(id, code, new RandomAnswers(questionnaires.get(version), random).all());
            }
        }
        round.moveTo(RoundState.CLOSED, clock.instant());
        rounds.flush();
        FreezeResult result = freezeRound.freeze(id, Set.of(), STAFF);
        if (!(result instanceof FreezeResult.Frozen)) {
            throw new IllegalStateException("The round was not frozen: " + result);
        }
        if (published) {
            round.moveTo(RoundState.PUBLISHED, clock.instant());
        }
    }

    private RoundPlan plan(String id, int year, Optional<String> previous) {
        LocalDate today = LocalDate.now(clock);
        return new RoundPlan(
                new LocalizedText(Map.of("fi", "Kierros " + year, "sv", "Omgång " + year, "en", "Round " + year)),
                year,
                today.minusDays(90),
                today.minusDays(30),
                Optional.of(today),
                previous,
                Optional.empty());
    }

    private void answer(String round, OrganisationCode code, Map<CellPath, String> answers) {
        UUID response = UUID.randomUUID();
        UUID author = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement head = connection.prepareStatement("""
                        insert into response (id, round_id, organisation_code, state, form, seq, revision, open_cells,
                                              started_at, submitted_at, accepted_at)
                        values (?, ?, ?, 'ACCEPTED', 'FULL', 1, 1, '{}', now(), now(), now())
                        """);
                PreparedStatement cell = connection.prepareStatement("""
                        insert into answer (response_id, path, raw, value, version, seq, author, author_name, source,
                                            answered_at)
                        values (?, ?, ?, ?, 1, 1, ?, 'Test', 'LOADED', now())
                        """);
                PreparedStatement row = connection.prepareStatement("""
                        insert into roster_row (response_id, question, row_id, position, present, seq, author,
                                                author_name, changed_at)
                        values (?, ?, ?, ?, true, 1, ?, 'Test', now()) on conflict do nothing
                        """)) {
            head.setObject(1, response);
            head.setString(2, round);
            head.setString(3, code.value());
            head.executeUpdate();
            int position = 0;
            for (Map.Entry<CellPath, String> given : answers.entrySet()) {
                cell.setObject(1, response);
                cell.setString(2, given.getKey().toString());
                cell.setString(3, given.getValue());
                cell.setString(4, given.getValue());
                cell.setObject(5, author);
                cell.addBatch();
                if (given.getKey().row() != null && given.getKey().row().length() == 36) {
                    row.setObject(1, response);
                    row.setString(2, given.getKey().question());
                    row.setString(3, given.getKey().row());
                    row.setInt(4, position++);
                    row.setObject(5, author);
                    row.addBatch();
                }
            }
            cell.executeBatch();
            row.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value in every cell of a questionnaire. */
    private record RandomAnswers(Questionnaire questionnaire, Random random) {

        Map<CellPath, String> all() {
            Map<CellPath, String> answers = new TreeMap<>();
            for (Question question : questionnaire.questions()) {
                String id = question.basics().id();
                if (question instanceof ScalarQuestion scalar) {
                    answers.put(CellPath.of(id), value(scalar.cell()));
                } else if (question instanceof Matrix matrix) {
                    matrix.rows().forEach(row -> columns(answers, id, row.code(), matrix.columns()));
                } else if (question instanceof Roster roster) {
                    for (int i = random.nextInt(3); i >= 0; i--) {
                        columns(
                                answers,
                                id,
                                new UUID(random.nextLong(), random.nextLong()).toString(),
                                roster.columns());
                    }
                } else if (question instanceof Composition composition) {
                    parts(answers, id, composition);
                }
            }
            return answers;
        }

        private void columns(Map<CellPath, String> answers, String question, String row, List<Column> columns) {
            columns.forEach(column -> answers.put(CellPath.cell(question, row, column.id()), value(column.type())));
        }

        private void parts(Map<CellPath, String> answers, String question, Composition composition) {
            int left = composition.sum().intValueExact();
            List<Row> parts = composition.parts();
            for (int i = 0; i < parts.size(); i++) {
                int part = i == parts.size() - 1 ? left : random.nextInt(left / 2 + 1);
                left -= part;
                answers.put(CellPath.part(question, parts.get(i).code()), Integer.toString(part));
            }
        }

        private String value(CellType cell) {
            if (cell instanceof ChoiceCell choice) {
                return one(choice.options());
            }
            if (cell instanceof ChoicesCell choices) {
                List<Option> several =
                        choices.options().stream().filter(o -> !o.exclusive()).toList();
                return several.stream()
                        .filter(option -> random.nextBoolean())
                        .map(Option::code)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(";"), codes -> codes.isEmpty() ? one(several) : codes));
            }
            if (cell instanceof ScaleCell) {
                return Integer.toString(1 + random.nextInt(5));
            }
            return cell instanceof NumberCell number ? number(number) : "Lorem ipsum";
        }

        private String one(List<Option> options) {
            return options.get(random.nextInt(options.size())).code();
        }

        private String number(NumberCell cell) {
            double usual = "EUR".equals(cell.unit()) ? 150_000 : "percent".equals(cell.unit()) ? 45 : 4;
            double value = usual * Math.exp(0.8 * random.nextGaussian());
            double low = cell.min() == null ? 0 : cell.min().doubleValue();
            double high = cell.max() == null ? Double.MAX_VALUE : cell.max().doubleValue();
            return String.format(Locale.ROOT, "%." + cell.decimals() + "f", Math.max(low, Math.min(high, value)));
        }
    }
}
