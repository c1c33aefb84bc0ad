package fi.kuntapeili.web.success;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.pack.PackDocuments;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.browser.Browser;
import fi.kuntapeili.web.browser.Visit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.filter.cookie.CookieFilter;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rankings of the pack, and one of made-up counts that stands beside them while a test runs. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class SuccessPagesTest {

    private static final String EXPECTED = "/success/unemployment_2014_2024";
    private static final String SUMMED = "/success/population_2014_2024";
    private static final String RATE = "/success/made_up";
    private static final String FILE = "rankings.yaml";

    @TestHTTPResource
    URI address;

    @Inject
    PackDocuments documents;

    @Inject
    DataSource dataSource;

    private String rankings;

    @BeforeEach
    void aRankingOfCounts() throws SQLException {
        rankings = documents.current(FILE).orElseThrow().definition();
        documents.keep(FILE, rankings + """
                  - id: made_up
                    kind: rate
                    name: {fi: Keksityt tapaukset, sv: Påhittade fall, en: Made-up cases}
                    says: {fi: Luvut on keksitty., sv: Talen är påhittade., en: The numbers are made up.}
                    direction: lower
                    numerator: ref.made_up_cases
                    denominator: ref.population
                    to: 2023
                    per: 1000
                    smallestBase: 200
                  - id: too_little
                    kind: expected
                    name: {fi: Liian vähän, sv: För litet, en: Too little}
                    says: {fi: Luvut on keksitty., sv: Talen är påhittade., en: The numbers are made up.}
                    outcome: ref.made_up_cases
                    from: 2020
                    to: 2023
                """);
        run("""
                insert into reference_statistic
                    (id, name, unit, source, licence, attribution, note, additive, collected, position)
                select 'made_up_cases', name, unit, source, licence, attribution, note, true, true, 99
                from reference_statistic where id = 'population';
                insert into reference_value (statistic_id, organisation_code, year, value, status)
                select 'made_up_cases', organisation_code, year, floor(value * (0.02 + right(organisation_code, 1)::int * 0.002)),
                       status
                from reference_value where statistic_id = 'population' and year = 2023
                """);
    }

    @AfterEach
    void asItWas() throws SQLException {
        documents.keep(FILE, rankings);
        run("""
                delete from reference_value where statistic_id = 'made_up_cases';
                delete from reference_statistic where id = 'made_up_cases'
                """);
    }

    @Test
    void aStatisticIsFollowedOverTheYearsAndWhatItsPublisherSaysOfAValueIsToldApart() throws SQLException {
        run("""
                insert into reference_value (statistic_id, organisation_code, year, value, status, counts) values
                    ('made_up_cases', '109', 2022, null, 'SUPPRESSED', false),
                    ('made_up_cases', '109', 2021, 1234, 'ESTIMATED', false)
                """);
        String statistic = page("/statistics/made_up_cases?organisation=109&lang=en");
        assertTrue(statistic.contains("Not shown by the publisher"));
        assertTrue(statistic.contains("Estimate by the publisher") && statistic.contains("1,234"));
        assertTrue(page("/statistics/population?organisation=109&lang=sv").contains("den typiska förändringen per år"));
        assertTrue(page(EXPECTED + "?organisation=109&lang=fi").contains("Vuosittain"));
        given().get("/api/v1/statistics/made_up_cases?organisation=109")
                .then()
                .statusCode(200)
                .body("values.find { it.year == 2022 }.status", equalTo("SUPPRESSED"))
                .body("values.find { it.year == 2022 }.value", nullValue())
                .body("values.find { it.year == 2021 }.status", equalTo("ESTIMATED"));
        given().get("/api/v1/statistics/made_up_cases?organisation=109&format=jsonstat")
                .then()
                .statusCode(200)
                .body("size", equalTo(List.of(1, 3)))
                .body("status", equalTo(Map.of("0", "ESTIMATED", "1", "SUPPRESSED")));
        given().get("/api/v1/statistics/made_up_cases?organisation=109&format=csv")
                .then()
                .statusCode(200)
                .body(containsString("2022,,SUPPRESSED"));
        given().get("/statistics/unheard_of").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "fi, Odotettua matalampi, Mitä tämä ei kerro",
        "sv, Lägre än väntat, Vad detta inte säger",
        "en, Lower than expected, What this does not say"
    })
    void everyoneReadsWhoIsHigherOrLowerThanExpected(String language, String band, String words) {
        String page = page(EXPECTED + "?organisation=758&lang=" + language);
        assertTrue(page.contains(band), band);
        assertTrue(page.contains(words), words);
        assertTrue(page.contains("Sodankylä"));
        assertFalse(page.contains("??"), "a text is missing");
        page(SUMMED + "?lang=" + language);
        page(SUMMED + "?units=areas&organisation=091&lang=" + language);
        page(RATE + "?organisation=766&lang=" + language);
        page("/success?lang=" + language);
    }

    @Test
    void aMembersOwnMunicipalityIsShownWithItsPossiblePlaces() {
        String page = given().filter(signedIn("keyholder-049"))
                .accept("text/html")
                .get(EXPECTED + "?lang=en")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(page.contains("id=\"own\">Espoo"), "the own municipality");
        assertTrue(page.matches("(?s).*the rank among 304 is between \\d+ and \\d+\\..*"), "an interval and no rank");
        assertFalse(page(EXPECTED + "?lang=en").contains("id=\"own\""), "a stranger asks about nobody");
    }

    @Test
    void whatCannotBeSummedIsSaid() {
        assertTrue(page(EXPECTED + "?lang=en").contains("rates of municipalities cannot be added up"));
        given().get(EXPECTED + "?units=areas").then().statusCode(404);
        String areas = page(SUMMED + "?units=areas&organisation=478&lang=en");
        assertTrue(areas.contains("Mariehamn is not part of this comparison"));
        assertTrue(areas.contains("so unlike the others"));
    }

    @Test
    void aRankingThatTheDataDoNotAllowSaysWhy() {
        String page = page("/success/too_little?lang=en");
        assertTrue(page.contains("No comparison is shown") && page.contains("Too few units"), page);
        given().get("/api/v1/success/too_little").then().statusCode(200).body("values", hasSize(0));
    }

    @Test
    void aRateIsShownRawAndAdjustedInTheOrderOfTheAdjusted() {
        String page = page(RATE + "?lang=en");
        assertTrue(page.contains("Adjusted rate") && page.contains("Unadjusted rate"));
        given().get("/api/v1" + RATE)
                .then()
                .statusCode(200)
                .body("count", equalTo(308))
                .body("values.not_placed", hasItem("SMALL_BASE"))
                .body("values[0].shrunk", notNullValue())
                .body("values[0].band", equalTo("below"));
    }

    @Test
    void theSameFiguresAreInTheFiles() {
        String tag = given().get("/api/v1" + EXPECTED)
                .then()
                .statusCode(200)
                .body("values.find { it.code == '758' }.band", equalTo("below"))
                .body("values.find { it.code == '295' }.not_placed", equalTo("MISSING"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get("/api/v1" + EXPECTED).then().statusCode(304);
        given().get("/api/v1" + EXPECTED + "?format=csv&lang=en")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(startsWith("code,name,start,"))
                .body(containsString("\r\n758,Sodankylä,"));
        given().get("/api/v1" + EXPECTED + "?format=xml").then().statusCode(400);
        given().get("/api/v1" + EXPECTED + "?units=villages").then().statusCode(400);
        given().get("/api/v1/success/no-such").then().statusCode(404);
        given().get("/api/v1/success")
                .then()
                .statusCode(200)
                .body("values", hasSize(4))
                .body("values[3].refused", equalTo("TOO_FEW_UNITS"))
                .body("values[0].kind", equalTo("expected"));
    }

    @Test
    void staffSeeHowTheFitStands() {
        given().filter(signedIn("staff"))
                .accept("text/html")
                .get("/staff/success/unemployment_2014_2024?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("Cook’s distance"))
                .body(containsString("Condition number"))
                .body(not(containsString("??")));
    }

    /** Somebody reads a ranking: from the list to the own municipality and its interval. */
    @Test
    void aRankingIsReadWithItsIntervals() {
        try (Browser browser = Browser.open();
                Visit desk = browser.desk(address.toString(), "fi");
                Visit phone = browser.phone(address.toString(), "sv")) {
            desk.go("/rankings").looksRight("fi").screenshot("success-list-fi");
            desk.page().click("a[href='" + EXPECTED + "']");
            desk.page().selectOption("#organisation", "758");
            desk.page().click(".chooser button");
            assertEquals("Sodankylä", desk.page().textContent("#own"));
            String own = desk.page().textContent(".success-own");
            assertTrue(own.contains("Odotettua matalampi") && own.contains("välillä 1–"), own);
            desk.looksRight("fi").screenshot("success-expected-fi");
            phone.go(RATE + "?organisation=009").looksRight("sv").screenshot("success-rate-sv-phone");
            desk.go("/staff/success/unemployment_2014_2024");
            desk.signIn("staff").looksRight("fi").screenshot("success-diagnostics-fi");
            desk.go(SUMMED + "?units=areas&organisation=049&lang=en").screenshot("success-areas-en");
        }
    }

    private static String page(String address) {
        return given().accept("text/html")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static CookieFilter signedIn(String account) {
        CookieFilter cookies = new CookieFilter();
        given().filter(cookies)
                .redirects()
                .follow(false)
                .formParam("j_username", account)
                .formParam("j_password", "demo")
                .post("/j_security_check")
                .then()
                .statusCode(302);
        return cookies;
    }
}
