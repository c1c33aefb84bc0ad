package fi.kuntapeili.web.publishing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.release.CorrectionNotes;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.FrozenRounds;
import fi.kuntapeili.web.PrintedPages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody can fetch of a published round, and of one that is not published. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class PublicationTest {

    private static final String PUBLIC = "/publications/read-by-all";
    private static final String HIDDEN = "/publications/read-by-nobody";

    @Inject
    FrozenRounds rounds;

    @Inject
    SnapshotStore snapshots;

    @Inject
    CorrectionNotes corrections;

    @BeforeEach
    void twoRounds() {
        rounds.frozen("read-by-all", 2024, Optional.empty(), true);
        rounds.frozen("read-by-nobody", 2025, Optional.empty(), false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/report.pdf", "/cases/5f6b1a52-0000-4000-8000-000000000000"})
    void aRoundThatIsNotPublishedDoesNotExist(String page) {
        given().get(HIDDEN + page).then().statusCode(404);
        given().get("/publications").then().statusCode(200).body(not(containsString(HIDDEN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void thePageSaysThatItsFiguresAreSynthetic(String language) {
        String words = Map.of("fi", "Synteettinen", "sv", "Syntetisk", "en", "Synthetic")
                .get(language);
        given().get(PUBLIC + "?lang=" + language)
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"" + language + "\""))
                .body(containsString(words));
    }

    @Test
    void theTagBeginsWithTheReleaseHashAndTheSamePageIsNotSentAgain() {
        String hash = snapshots.header("read-by-all").orElseThrow().releaseSha256();
        Map<String, String> cookies = given().get("/publications").cookies();
        String tag = given().cookies(cookies)
                .get(PUBLIC + "?lang=en")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"" + hash))
                .extract()
                .header("ETag");
        given().cookies(cookies)
                .header("If-None-Match", tag)
                .get(PUBLIC + "?lang=en")
                .then()
                .statusCode(304);
    }

    @Test
    void aCorrectionMakesAnotherPageAndStandsInTheReport() {
        rounds.frozen("corrected", 2023, Optional.empty(), true);
        String address = "/publications/corrected?lang=en";
        Map<String, String> cookies = given().get("/publications").cookies();
        String before = given().cookies(cookies).get(address).header("ETag");
        String words = "The median of <b>costs</b> was [wrong](javascript:alert(1)).";
        assertEquals(
                Optional.empty(),
                corrections.add(Actor.nobody(), "corrected", Map.of("fi", words, "sv", words, "en", words)));
        given().cookies(cookies)
                .header("If-None-Match", before)
                .get(address)
                .then()
                .statusCode(200)
                .body(containsString("The median of &lt;b&gt;costs&lt;/b&gt; was"))
                .body(not(containsString("javascript:alert")));
    }

    @Test
    void theReportIsAPdfThatIsAlwaysTheSame() {
        byte[] first = given().get(PUBLIC + "/report.pdf?lang=sv")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        byte[] again = given().get(PUBLIC + "/report.pdf?lang=sv").asByteArray();
        assertTrue(new String(first, 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF-"));
        assertArrayEquals(first, again);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void noPageOfTheReportIsEmptyAndNothingSticksOut(String language) throws IOException {
        PrintedPages.assertWhole(
                given().get(PUBLIC + "/report.pdf?lang=" + language).asByteArray());
    }

    @Test
    void aCaseThatNobodyApprovedDoesNotExist() {
        given().get(PUBLIC + "/cases/" + UUID.randomUUID()).then().statusCode(404);
        given().get(PUBLIC + "/cases/no-id").then().statusCode(404);
    }
}
