package fi.kuntapeili.web.attack;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuntapeili.benchmark.comparison.Comparison;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.text.Locality;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.FrozenRounds;
import fi.kuntapeili.web.api.DataFiles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.filter.cookie.CookieFilter;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the attack suite reads is what the routes answer, to the byte. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class ServedPagesTest {

    private static final String ROUND = "compared-1";
    private static final OrganisationCode READER = new OrganisationCode("049");

    @Inject
    FrozenRounds rounds;

    @Inject
    ServedPages pages;

    @Inject
    DataFiles files;

    @Inject
    SnapshotStore snapshots;

    @Inject
    Texts texts;

    @Inject
    Locality locality;

    @BeforeEach
    void aPublishedRound() {
        rounds.frozen(ROUND, 2022, Optional.empty(), true);
    }

    @Test
    void pagesAreTheSame() {
        String address = "/rounds/" + ROUND + "/organisations/" + READER + "/comparison";
        assertEquals(main(text("/publications/" + ROUND + "?lang=sv", nobody())), main(pages.publication(ROUND, "sv")));
        assertEquals(main(text(address + "?group=all&lang=fi", keyholder())), main(pages.comparison(compared(), "fi")));
        assertEquals(
                main(text(address + "/indicators/ind_net_cost_pc?group=all&lang=en", keyholder())),
                main(pages.indicator(compared(), "ind_net_cost_pc", "en")));
    }

    @Test
    void reportsAreTheSame() {
        assertArrayEquals(bytes("/publications/" + ROUND + "/report.pdf?lang=en", nobody()), pages.report(ROUND, "en"));
        assertArrayEquals(
                bytes(
                        "/rounds/" + ROUND + "/organisations/" + READER + "/comparison/report.pdf?group=all&lang=sv",
                        keyholder()),
                pages.comparisonReport(compared(), "sv"));
    }

    @Test
    void dataAreTheSame() {
        ReleasedFigures figures = snapshots.released(ROUND).orElseThrow();
        assertEveryPage("format=csv", files.csv(figures));
        assertEveryPage("format=jsonstat&lang=sv", files.jsonStat(figures, "sv"));
        List<byte[]> json = files.json(figures);
        String values = new String(json.get(0), java.nio.charset.StandardCharsets.UTF_8);
        String sent = text("/api/v1/data?round=" + ROUND, nobody());
        assertEquals(values.substring(0, values.indexOf("],")), sent.substring(0, sent.indexOf("],")));
        assertArrayEquals(
                bytes("/api/v1/rounds/" + ROUND + "/comparison?organisation=" + READER + "&group=all", keyholder()),
                files.comparison(compared()));
    }

    /** The names of the two means on pages; in data they are called so themselves. */
    @Test
    void theTwoMeansAreToldApart() {
        for (String language : locality.languages()) {
            Words words = new Words(texts, language);
            assertEquals(
                    Optional.of("ratio_of_sums"),
                    words.statistic(texts.get(language, "study_ratio_of_sums")),
                    language);
            assertEquals(Optional.of("mean"), words.statistic(texts.get(language, "compare_statistic_mean")), language);
        }
    }

    private Comparison compared() {
        return pages.compared(ROUND, READER, "all").orElseThrow();
    }

    private static void assertEveryPage(String form, List<byte[]> made) {
        for (int page = 0; page < made.size(); page++) {
            assertArrayEquals(
                    bytes("/api/v1/data?round=" + ROUND + "&" + form + "&page=" + (page + 1), nobody()),
                    made.get(page),
                    form + " page " + (page + 1));
        }
    }

    /** What stands around the content differs: the form token, who has signed in, and where the reader is. */
    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private static String text(String path, CookieFilter reader) {
        return given().filter(reader)
                .accept("*/*")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static byte[] bytes(String path, CookieFilter reader) {
        return given().filter(reader)
                .accept("*/*")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static CookieFilter nobody() {
        return new CookieFilter();
    }

    private static CookieFilter keyholder() {
        CookieFilter cookies = new CookieFilter();
        given().filter(cookies)
                .redirects()
                .follow(false)
                .formParam("j_username", "keyholder-" + READER)
                .formParam("j_password", "demo")
                .post("/j_security_check");
        return cookies;
    }
}
