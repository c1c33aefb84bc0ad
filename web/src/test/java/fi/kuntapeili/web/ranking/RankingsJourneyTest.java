package fi.kuntapeili.web.ranking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.pack.LoadPack;
import fi.kuntapeili.survey.pack.LoadResult;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.browser.Browser;
import fi.kuntapeili.web.browser.Visit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member and a passer-by read an index in a real browser, a program through the interface. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class RankingsJourneyTest {

    private static final String INDEX = "/indices/trial?organisation=049";
    private static final Path PACK = Path.of("src/test/resources/ranking/ranked");

    @Inject
    LoadPack loadPack;

    @TestHTTPResource
    String address;

    @TempDir
    Path directory;

    @Test
    void aRankIsReadWithItsIntervalOnThePageInTheFileAndThroughTheInterface() throws IOException {
        try (Browser browser = Browser.open();
                Visit visit = browser.desk(address, "fi").signIn("keyholder-049")) {
            Page page = visit.page();
            visit.go("/rankings").looksRight("fi").screenshot("rankings-none-fi");
            assertThat(page.locator("main")).containsText("Tässä aineistossa ei ole yhdistelmäindeksiä");
            loaded();
            visit.go("/").page().getByText("Sijoitukset").click();
            page.getByText("Koeindeksi").click();
            JsonPath own = theInterfaceGivesTheRankWithItsInterval();
            String interval = own.getInt("rank_low") + "–" + own.getInt("rank_high");
            assertThat(page.locator(".index-own .own-value")).containsText(interval);
            assertThat(page.locator("tr.is-own")).containsText("Espoo");
            assertThat(page.locator("tr.is-own .rank-interval")).containsText(interval);
            Download file = page.waitForDownload(
                    () -> page.getByText("Lataa taulukko (CSV)").click());
            assertTheFileHas(Files.readString(file.path()), own);
            page.getByLabel("Korostettava yksikkö").selectOption("091");
            page.getByText("Näytä", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("tr.is-own")).containsText("Helsinki");
            assertThat(page.locator("main")).containsText("Ilman sijaa");
            everyPageLooksRight(browser);
        }
    }

    private void everyPageLooksRight(Browser browser) {
        for (String language : List.of("fi", "sv", "en")) {
            try (Visit desk = browser.desk(address, language);
                    Visit phone = browser.phone(address, language)) {
                desk.go(INDEX).screenshot("ranking-index-" + language).looksRight(language);
                desk.go("/indices/trial");
                assertThat(desk.page().locator("tr.is-own")).hasCount(0);
                assertThat(desk.page().locator("#organisation")).hasValue("");
                phone.go(INDEX)
                        .screenshot("ranking-index-" + language + "-phone")
                        .looksRight(language);
                desk.go("/indices").screenshot("ranking-indices-" + language).looksRight(language);
                phone.go("/rankings")
                        .screenshot("rankings-" + language + "-phone")
                        .looksRight(language);
            }
        }
    }

    private static JsonPath theInterfaceGivesTheRankWithItsInterval() {
        given().get("/api/v1/indices").then().statusCode(200).body("values.id", hasItem("trial"));
        String tag = given().get("/api/v1/indices/trial")
                .then()
                .statusCode(200)
                .body("index.method", equalTo("goalposts_arithmetic"))
                .body("count", equalTo(308))
                .body("values.find { it.code == '049' }.rank_low", notNullValue())
                .body("values.find { it.status == 'NOT_RANKED' }.rank", nullValue())
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get("/api/v1/indices/trial").then().statusCode(304);
        given().get("/api/v1/indices/none").then().statusCode(404).contentType("application/problem+json");
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .body("paths.'/api/v1/indices/{index}'.get.summary", containsString("rank intervals"));
        JsonPath all = given().get("/api/v1/indices/trial").jsonPath();
        all.setRootPath("values.find { it.code == '049' }");
        assertTrue(all.getInt("rank_low") <= all.getInt("rank") && all.getInt("rank") <= all.getInt("rank_high"));
        return all;
    }

    private static void assertTheFileHas(String csv, JsonPath own) {
        List<String> lines = csv.lines().toList();
        assertEquals(309, lines.size());
        List<String> header = List.of(lines.get(0).split(","));
        List<String> row = lines.stream()
                .map(line -> List.of(line.split(",", -1)))
                .filter(fields -> fields.get(header.indexOf("code")).equals("049"))
                .findFirst()
                .orElseThrow();
        for (String figure : List.of("rank_low", "rank_high", "rank", "score", "median_rank")) {
            assertEquals(own.getString(figure), row.get(header.indexOf(figure)), figure);
        }
        assertEquals("goalposts_arithmetic", row.get(header.indexOf("method")));
        assertEquals("10000", row.get(header.indexOf("draws")));
        assertFalse(header.indexOf("rank") < header.indexOf("rank_low"), "No rank before its interval");
    }

    /** The pack beside the one that it builds on. */
    private void loaded() throws IOException {
        Files.createSymbolicLink(
                directory.resolve("finland-2026"),
                Path.of("../packs/finland-2026").toRealPath());
        Path copy = Files.createDirectory(directory.resolve("ranked"));
        try (Stream<Path> files = Files.list(PACK)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        LoadResult result = loadPack.load(copy);
        assertTrue(result instanceof LoadResult.Loaded, result::toString);
    }
}
