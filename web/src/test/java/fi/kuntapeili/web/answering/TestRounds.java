package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireReader;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundPlan;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.survey.round.Today;
import fi.kuntapeili.survey.text.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Rounds for tests of answering, in which every figure is made up: {@code kinds} with every kind of question, and {@code
 * real} with the questionnaire of the pack, each with an earlier round with accepted answers of one organisation, and {@code
 * voluntary}, in which nothing has to be answered.
 */
@ApplicationScoped
public class TestRounds {

    public static final String KINDS = "kinds";
    public static final String REAL = "real";
    public static final String VOLUNTARY = "voluntary";
    public static final OrganisationCode WITH_HISTORY = new OrganisationCode("049");
    public static final List<String> ASKED =
            List.of("049", "091", "092", "106", "109", "153", "179", "186", "202", "205", "286", "297", "398", "435");

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    RoundRepository rounds;

    @Inject
    EntityManager database;

    @Inject
    Today today;

    @Inject
    Clock clock;

    /** Makes the rounds once; again changes nothing. */
    @Transactional
    public void make() {
        if (rounds.findByIdOptional(KINDS).isPresent()) {
            return;
        }
        QuestionnaireVersion real = questionnaires.published().stream()
                .map(QuestionnaireRepository.Published::version)
                .findFirst()
                .orElseThrow();
        QuestionnaireVersion kinds = published("/answering/kinds.yaml");
        LocalizedText kindsName = name("Kaikki kysymystyypit", "Alla frågetyper", "Every kind of question");
        LocalizedText realName = name(
                "Elinkeinopolitiikan organisointi 2026",
                "Organiseringen av näringspolitiken 2026",
                "How municipalities organise business policy 2026");
        earlier("kinds-before", kinds, kindsName, kindsAnswers());
        earlier("real-before", real, realName, realAnswers());
        open(KINDS, kinds, kindsName, Optional.of("kinds-before"));
        open(REAL, real, realName, Optional.of("real-before"));
        open(
                VOLUNTARY,
                published("/answering/voluntary.yaml"),
                name("Kaikki on vapaaehtoista", "Allt är frivilligt", "Everything is voluntary"),
                Optional.empty());
    }

    private QuestionnaireVersion published(String resource) {
        String definition = resource(resource);
        QuestionnaireReader.Reading reading = QuestionnaireReader.read(definition, Set.of("fi", "sv", "en"));
        Questionnaire questionnaire = reading.questionnaire()
                .orElseThrow(() -> new IllegalStateException(reading.problems().toString()));
        questionnaires.publish(questionnaire, definition);
        return new QuestionnaireVersion(questionnaire.id(), questionnaire.version());
    }

    private void open(String id, QuestionnaireVersion version, LocalizedText name, Optional<String> previous) {
        RoundPlan plan = new RoundPlan(
                name,
                2025,
                today.date().minusDays(20),
                today.date().plusDays(18),
                Optional.empty(),
                previous,
                Optional.of(new RoundPlan.CoreForm("population", BigDecimal.valueOf(5000))));
        Round round = new Round(id, version, plan, true, clock.instant());
        round.moveTo(RoundState.OPEN, clock.instant());
        rounds.persist(round);
        rounds.flush();
        rounds.ask(id, ASKED.stream().map(OrganisationCode::new).toList());
    }

    private void earlier(String id, QuestionnaireVersion version, LocalizedText name, Map<String, String> answers) {
        RoundPlan plan = new RoundPlan(
                name,
                2024,
                today.date().minusYears(2),
                today.date().minusYears(1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Round round = new Round(id, version, plan, true, clock.instant());
        round.moveTo(RoundState.FROZEN, clock.instant());
        rounds.persist(round);
        rounds.flush();
        rounds.ask(id, List.of(WITH_HISTORY));
        UUID response = UUID.randomUUID();
        database.createNativeQuery("""
                        insert into response (id, round_id, organisation_code, state, form, seq, revision, open_cells,
                                              started_at, submitted_at, accepted_at)
                        values (:id, :round, :code, 'ACCEPTED', 'FULL', 1, 1, '{}', :now, :now, :now)
                        """)
                .setParameter("id", response)
                .setParameter("round", id)
                .setParameter("code", WITH_HISTORY.value())
                .setParameter("now", clock.instant())
                .executeUpdate();
        answers.forEach((path, value) -> answer(response, path, value));
    }

    private void answer(UUID response, String path, String value) {
        if (path.endsWith("[]")) {
            int position = 0;
            for (String row : value.split(" ")) {
                database.createNativeQuery("""
                                insert into roster_row (response_id, question, row_id, position, present, seq, author,
                                                        author_name, changed_at)
                                values (:id, :question, :row, :position, true, 1, :id, 'Test', :now)
                                """)
                        .setParameter("id", response)
                        .setParameter("question", path.replace("[]", ""))
                        .setParameter("row", row)
                        .setParameter("position", position++)
                        .setParameter("now", clock.instant())
                        .executeUpdate();
            }
            return;
        }
        database.createNativeQuery("""
                        insert into answer (response_id, path, raw, value, version, seq, author, author_name, source,
                                            answered_at)
                        values (:id, :path, :value, :value, 1, 1, :id, 'Test', 'LOADED', :now)
                        """)
                .setParameter("id", response)
                .setParameter("path", path)
                .setParameter("value", value)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static Map<String, String> kindsAnswers() {
        String row = "0b9f3c1e-5a53-4c0e-8f9e-1f5b2c9f0a01";
        return Map.of(
                "k_integer",
                "12",
                "k_money",
                "3960000",
                "k_longtext",
                "Viime kierroksen teksti.",
                "k_roster[]",
                row,
                "k_roster[" + row + "].name",
                "Esimerkki Kehitys Oy",
                "k_roster[" + row + "].role",
                "a",
                "k_roster[" + row + "].fte",
                "14");
    }

    private static Map<String, String> realAnswers() {
        String first = "0b9f3c1e-5a53-4c0e-8f9e-1f5b2c9f0a02";
        String second = "0b9f3c1e-5a53-4c0e-8f9e-1f5b2c9f0a03";
        return Map.ofEntries(
                Map.entry("res_cost_own", "3960000"),
                Map.entry("res_fte_own", "38"),
                Map.entry("res_funding_external", "1770000"),
                Map.entry("ld_channel_mix.hierarchy", "40"),
                Map.entry("ld_channel_mix.market", "30"),
                Map.entry("ld_channel_mix.network", "30"),
                Map.entry("ld_responsible_body", "municipal_board"),
                Map.entry("org_main_model", "own_unit"),
                Map.entry("org_all_needed", "Kaikkia organisaatioita tarvitaan, mutta tehtäviä voisi koota."),
                Map.entry("org_roster[]", first + " " + second),
                Map.entry("org_roster[" + first + "].name", "Esimerkki Kehitys Oy"),
                Map.entry("org_roster[" + first + "].role", "development_company"),
                Map.entry("org_roster[" + first + "].municipal_funding_eur", "1150000"),
                Map.entry("org_roster[" + first + "].fte", "14"),
                Map.entry("org_roster[" + second + "].name", "Esimerkki Teknologiakeskus Oy"),
                Map.entry("org_roster[" + second + "].role", "technology_centre"),
                Map.entry("org_roster[" + second + "].municipal_funding_eur", "620000"),
                Map.entry("org_roster[" + second + "].fte", "9.5"));
    }

    private static LocalizedText name(String fi, String sv, String en) {
        return new LocalizedText(Map.of("fi", fi, "sv", sv, "en", en));
    }

    private static String resource(String name) {
        try (InputStream in = TestRounds.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
