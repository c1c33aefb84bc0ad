package fi.kuntapeili.survey.response;

import static fi.kuntapeili.survey.response.ResponseFixture.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.organisation.Attribute;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.organisation.RegisterRepository;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireReader;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import fi.kuntapeili.survey.response.ResponseFixture.Place;
import fi.kuntapeili.survey.text.LocalizedText;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What formulas know besides the answers, with the questionnaire that the product ships with. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class SurroundingsTest {

    private static final Path FILE = Path.of("..", "packs", "finland-2026", "questionnaire.yaml");

    @Inject
    ResponseFixture fixture;

    @Inject
    RegisterRepository register;

    @Inject
    ReferenceStatistics statistics;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    SurroundingsOf surroundings;

    @Inject
    SubmitResponse submit;

    @Inject
    OpenResponse open;

    @Inject
    DataSource dataSource;

    private OrganisationCode organisation;

    @BeforeEach
    void aRuralMunicipalityWithAPopulation() {
        organisation = new OrganisationCode(UUID.randomUUID().toString().substring(0, 8));
        register.replaceAttributes(List.of(
                new Attribute("type", Attribute.Type.CODE, text("Type"), Map.of("3", text("Rural"))),
                new Attribute("area", Attribute.Type.NUMBER, text("Area"), Map.of())));
        register.save(List.of(new Organisation(
                organisation, text("Place"), Map.of("type", "3", "area", "12.5"), null, null, null, null)));
        statistics.replace(
                List.of(new ReferenceStatistic(
                        "population",
                        text("Population"),
                        text("persons"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        true)),
                List.of(population(2022, "900"), population(2024, "1000"), population(2027, "5000")));
    }

    @AfterEach
    void leaveTheRegisterAsItWas() {
        statistics.replace(List.of(), List.of());
        register.replaceAttributes(List.of());
    }

    @Test
    void theRegisterAndTheLatestYearNotLaterThanTheReferenceYearAreKnown() {
        Place place = fixture.openRound(organisation, Optional.empty());
        Background known = surroundings.of(place.round(), organisation);

        assertEquals(2024, known.reference().get("population").year());
        assertEquals(new BigDecimal("1000"), known.surroundings().ref().get("population"));
        assertEquals("3", known.surroundings().organisation().get("type"));
        assertEquals(new BigDecimal("12.5"), known.surroundings().organisation().get("area"));
        assertEquals(known.surroundings(), surroundings.all(place.round()).get(organisation));
    }

    @Test
    void aCheckReadsTheRegister() throws IOException {
        Place place = finnish(Optional.empty());
        Author author = fixture.started(place);
        SaveReply reply = fixture.saved(author, place, set("bg_area_role", 0, "central_city"));
        assertEquals(
                List.of("bg_area_role_city_rural_type"),
                reply.raised().stream().map(c -> c.raised().check()).toList());
    }

    @Test
    void aCheckReadsWhatWasAnsweredLastTime() throws IOException {
        Place before = finnish(Optional.empty());
        Author author = fixture.started(before);
        fixture.saved(author, before, set("org_main_model", 0, "own_unit"));
        handIn(before);
        Place now = finnish(Optional.of(before.round()));
        Author later = fixture.started(now);

        SaveReply changed =
                fixture.saved(later, now, set("org_main_model", 0, "none"), set("org_model_change", 0, "no"));
        assertTrue(raised(changed, "org_model_change_previous"));
        SaveReply same = fixture.saved(later, now, 1, set("org_main_model", 1, "own_unit"));
        assertEquals(
                List.of("org_model_change_previous"),
                same.cleared().stream().map(ClearedCheck::check).toList());
    }

    private static boolean raised(SaveReply reply, String check) {
        return reply.raised().stream().anyMatch(c -> c.raised().check().equals(check));
    }

    /** As if everything else had been answered too. */
    private void handIn(Place place) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update response set state = 'ACCEPTED' where round_id = ?")) {
            update.setString(1, place.round());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void lastRoundsAnswersCountOnceTheyWereSubmitted() {
        Place before = fixture.openRound(organisation, Optional.empty());
        Author author = fixture.started(before);
        fixture.complete(author, before);
        Place now = fixture.openRound(organisation, Optional.of(before.round()));
        assertEquals(
                Optional.empty(), surroundings.of(now.round(), organisation).previous());

        submit.submit(author, before.round(), organisation, 1);
        Background known = surroundings.of(now.round(), organisation);
        assertEquals(0, new BigDecimal("500").compareTo((BigDecimal)
                        known.surroundings().previous().get("cost")));
        assertEquals(before.round(), known.previous().orElseThrow().round());

        Author later = fixture.started(now);
        SaveReply jump = fixture.saved(later, now, set("cost", 0, "1001"));
        assertTrue(raised(jump, "cost_jump"));
    }

    @Test
    void aConfirmedValueIsANewAnswer() {
        UUID row = UUID.randomUUID();
        Place before = fixture.openRound(organisation, Optional.empty());
        Author author = fixture.started(before);
        fixture.complete(author, before);
        fixture.saved(author, before, new Operation.AddRow("units", row), set("units[" + row + "].name", 0, "Office"));
        submit.submit(author, before.round(), organisation, 2);
        Place now = fixture.openRound(organisation, Optional.of(before.round()));
        Author later = fixture.started(now);

        fixture.saved(
                later,
                now,
                new Operation.Confirm(CellPath.of("main"), 0),
                new Operation.ConfirmRow("units", row.toString()));

        ResponseSheet sheet = open.read(later, now.round(), organisation).orElseThrow();
        Cell main = sheet.cells().get(CellPath.of("main"));
        assertEquals("own", main.raw());
        assertEquals(Source.CONFIRMED, main.source());
        assertEquals(later.name(), main.authorName());
        assertEquals(List.of(row.toString()), sheet.answers().rows("units"));
        assertEquals(
                "Office",
                sheet.cells()
                        .get(CellPath.cell("units", row.toString(), "name"))
                        .raw());
    }

    private Place finnish(Optional<String> previous) throws IOException {
        String yaml = Files.readString(FILE);
        Questionnaire questionnaire = QuestionnaireReader.read(yaml, Set.of("fi", "sv", "en"))
                .questionnaire()
                .orElseThrow();
        fixture.publish(questionnaire, yaml);
        return fixture.openRound(
                organisation, previous, new QuestionnaireVersion(questionnaire.id(), questionnaire.version()), 2026);
    }

    private ReferenceValue population(int year, String value) {
        return new ReferenceValue("population", organisation, year, new BigDecimal(value), ReferenceValue.Status.FINAL);
    }

    private static LocalizedText text(String english) {
        return new LocalizedText(Map.of("en", english));
    }
}
