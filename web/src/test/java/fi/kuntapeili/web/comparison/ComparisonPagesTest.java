package fi.kuntapeili.web.comparison;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.FrozenRounds;
import fi.kuntapeili.web.PrintedPages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.filter.cookie.CookieFilter;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class ComparisonPagesTest {

    private static final String ESPOO = "/rounds/compared-2/organisations/049/comparison";

    @Inject
    FrozenRounds rounds;

    @BeforeEach
    void twoRounds() {
        rounds.frozen("compared-1", 2022, Optional.empty(), true);
        rounds.frozen("compared-2", 2024, Optional.of("compared-1"), false);
    }

    @ParameterizedTest
    @CsvSource({
        "fi, Espoo ja vertaiset, Keltainen piste",
        "sv, Esbo och jämförelsekommunerna, Gul punkt",
        "en, Espoo and its peers, Yellow dot"
    })
    void theOverviewIsInTheReadersLanguage(String language, String title, String legend) {
        String page = get("keyholder-049", ESPOO + "?lang=" + language);
        assertEquals(true, page.contains(title), title);
        assertEquals(true, page.contains(legend), legend);
        assertEquals(false, page.contains("??"), "a text is missing");
    }

    @Test
    void everyIndicatorOfTheOverviewHasAPage() {
        String page = get("keyholder-049", ESPOO + "?lang=en");
        var links = java.util.regex.Pattern.compile("href=\"(" + ESPOO + "/indicators/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
        assertEquals(50, links.size());
        links.forEach(link -> get("keyholder-049", link + "&lang=sv"));
    }

    @Test
    void whatStandsOutIsOnThePageWithTheRuleAndNothingIsBothBestAndWorst() {
        String page = get("keyholder-049", ESPOO + "?lang=en&group=all");
        String cards = page.substring(page.indexOf("id=\"highlights\""), page.indexOf("<nav class=\"switch\""));
        assertEquals(true, cards.contains("chosen by a rule"), cards);
        var named = java.util.regex.Pattern.compile("/indicators/([a-z0-9_]+)[?]")
                .matcher(cards.replaceAll("(?s)<h3 class=\"card__title\">Largest changes.*?</div>", ""))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(named.stream().distinct().toList(), named);
    }

    @Test
    void anotherValueIsWorkedOutFromTheAddressAndNothingIsKept() {
        String indicator = ESPOO + "/indicators/ind_net_cost_pc?lang=en&group=all";
        String median = whatIf(indicator);
        assertEquals(true, median.contains("It is not a forecast"), median);
        assertEquals(median, whatIf(indicator + "&target=median"));
        String more = whatIf(indicator + "&target=own&value=1000000");
        assertEquals(true, more.contains("more than now"), more);
        String wrong = whatIf(indicator + "&target=own&value=much");
        assertEquals(true, wrong.contains("Write a number"), wrong);
        assertEquals(true, wrong.contains("value=\"much\""), wrong);
        assertEquals(median, whatIf(indicator));
    }

    private static String whatIf(String address) {
        String page = get("keyholder-049", address);
        String from = page.substring(page.indexOf("id=\"what-if\""));
        return from.substring(0, from.indexOf("</section>"));
    }

    @Test
    void thePositionIsToldInEveryGroupAndTheRoundsWithTheirOwnNumbers() {
        String page = get("keyholder-049", ESPOO + "/indicators/ind_purchased_share?lang=en&group=all");
        assertEquals(true, page.contains("Your position in different peer groups"), page);
        assertEquals(true, page.contains("Positions are not compared between rounds."), page);
        assertEquals(true, page.contains("The same ones now"), page);
    }

    @Test
    void thePageOfAnotherOrganisationIsRefused() {
        for (String page : java.util.List.of("", "/practices", "/neighbours", "/report.pdf", "/indicators/ind_model")) {
            given().filter(signedIn("keyholder-091"))
                    .accept("text/html, */*")
                    .get(ESPOO + page)
                    .then()
                    .statusCode(403)
                    .body(not(containsString("Espoo ja vertaiset")));
        }
    }

    @Test
    void whoHasNotAnsweredSeesPublicFiguresAndAFriendlyWord() {
        String silent = "/organisations/" + FrozenRounds.SILENT + "/comparison?lang=en";
        String open = get("viewer-" + FrozenRounds.SILENT, "/rounds/compared-1" + silent);
        assertEquals(true, open.contains("did not answer"), open);
        String closed = get("viewer-" + FrozenRounds.SILENT, "/rounds/compared-2" + silent);
        assertEquals(true, closed.contains("The figures cannot be shown yet"), closed);
    }

    @Test
    void whoHasNotAnsweredReadsWhoIsNearestButIsNotSentToFigures() {
        String silent = get(
                "viewer-" + FrozenRounds.SILENT,
                "/rounds/compared-2/organisations/" + FrozenRounds.SILENT + "/comparison/neighbours?lang=en");
        assertEquals(true, silent.contains("are not shown to you in this round"), silent);
        assertEquals(false, silent.contains("group=near_"), silent);
    }

    @Test
    void choosingAnotherRoundLeadsToItsPage() {
        given().filter(signedIn("keyholder-049"))
                .redirects()
                .follow(false)
                .get(ESPOO + "?round=compared-1&group=all&by=channel")
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        containsString("/rounds/compared-1/organisations/049/comparison?group=all&by=channel"));
    }

    @Test
    void practicesAreShownByNameWithoutFreeText() {
        String page = get("keyholder-049", ESPOO + "/practices?lang=en");
        assertEquals(true, page.contains("Answers by municipality"));
        assertEquals(false, page.contains("Lorem ipsum"));
    }

    @Test
    void theReportIsTheSameFileEveryTime() {
        byte[] first = pdf("fi");
        assertArrayEquals(first, pdf("fi"));
        assertEquals("%PDF-", new String(first, 0, 5, java.nio.charset.StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void noPageOfTheReportIsEmptyAndNothingSticksOut(String language) throws java.io.IOException {
        PrintedPages.assertWhole(pdf(language));
    }

    /** A unit stands inside and at the end of sentences, so its name brings no full stop of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void noSentenceEndsTwice(String language) {
        String page = get("keyholder-049", ESPOO + "?lang=" + language);
        assertFalse(page.contains(".. "), page);
    }

    private byte[] pdf(String language) {
        return given().filter(signedIn("keyholder-049"))
                .get(ESPOO + "/report.pdf?lang=" + language)
                .then()
                .statusCode(200)
                .contentType(equalTo("application/pdf"))
                .extract()
                .asByteArray();
    }

    private static String get(String account, String page) {
        return given().filter(signedIn(account))
                .accept("text/html")
                .get(page)
                .then()
                .statusCode(200)
                .extract()
                .asString();
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
