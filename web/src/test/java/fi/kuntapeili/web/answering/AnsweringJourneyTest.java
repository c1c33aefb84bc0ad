package fi.kuntapeili.web.answering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.browser.Browser;
import fi.kuntapeili.web.browser.Visit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answering in a real browser, each situation in an organisation of its own. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class AnsweringJourneyTest {

    private static Browser browser;

    @TestHTTPResource
    URI address;

    @Inject
    TestRounds rounds;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void makeRounds() {
        rounds.make();
    }

    @Test
    void aDirectorAnswersEveryKindOfQuestionAndSubmits() {
        try (Visit visit = browser.desk(address.toString(), "fi")) {
            SectionWindow director = keyholder(visit, "091");
            director.begin().section("kinds").answerEveryKind();
            assertThat(director.page().locator("#section-progress")).containsText("15/15");
            visit.page().reload();
            assertThat(director.cell("k_money")).hasValue("12\u00a0500");
            assertThat(director.cell("k_fte")).hasValue("4,5");
            assertThat(director.question("k_roster").locator(".roster__row")).hasCount(1);
            visit.looksRight("fi").screenshot("answering-every-kind");

            director.section("more").choose("m_never", "a").open("/check");
            assertThat(director.page().locator(".notice--done")).isVisible();
            visit.looksRight("fi").screenshot("answering-check");
            director.page().click("form[action$='/submit'] button");
            director.page().waitForURL("**/receipts/1");
            assertThat(director.page().locator(".hash").first()).hasText(Pattern.compile("[0-9a-f]{64}"));
            visit.looksRight("fi").screenshot("answering-receipt");
            APIResponse pdf =
                    director.page().context().request().get(director.page().url() + ".pdf");
            assertTrue(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII).startsWith("%PDF-"));

            director.section("kinds");
            assertThat(director.page().locator("form .notice")).isVisible();
            assertThat(director.cell("k_money")).hasCount(0);
            visit.looksRight("fi");
        }
    }

    @Test
    void theSameSaveSentTwiceIsSavedOnceAndGetsTheSameAnswer() {
        try (Visit visit = browser.desk(address.toString(), "en")) {
            SectionWindow director = keyholder(visit, "092");
            director.begin().section("kinds");
            Request[] sent = new Request[1];
            visit.page().onRequest(request -> sent[0] = request.url().contains("/mutations") ? request : sent[0]);
            director.type("k_money", "12,500");
            APIResponse again = visit.page()
                    .context()
                    .request()
                    .post(
                            sent[0].url(),
                            RequestOptions.create()
                                    .setHeader("X-CSRF-TOKEN", sent[0].headers().get("x-csrf-token"))
                                    .setHeader("Content-Type", "application/json")
                                    .setData(sent[0].postData()));
            assertEquals(200, again.status());
            assertTrue(again.text().contains("\"seq\":" + seq(sent[0])), again.text());
            visit.page().reload();
            assertThat(director.cell("k_money")).hasValue("12,500");
            director.open("/history");
            assertThat(visit.page().locator("tbody tr")).hasCount(1);
            visit.looksRight("en").screenshot("answering-history");
        }
    }

    @Test
    void aQuestionAppearsAndGoesWithTheAnswerItDependsOn() {
        try (Visit visit = browser.desk(address.toString(), "sv")) {
            SectionWindow director = keyholder(visit, "106");
            director.begin().section("kinds");
            assertThat(director.question("k_follow")).isHidden();
            director.choose("k_yesno", "yes");
            assertThat(director.question("k_follow")).isVisible();
            director.choose("k_yesno", "no");
            assertThat(director.question("k_follow")).isHidden();
        }
    }

    @Test
    void aWrongValueIsKeptAndMarkedAndAnExplanationClearsACheck() {
        try (Visit visit = browser.desk(address.toString(), "en")) {
            SectionWindow director = keyholder(visit, "049");
            director.begin().section("kinds").type("k_decimal", "about three");
            assertThat(director.checks("k_decimal")).containsText("Cannot be read.");
            assertThat(visit.page().locator("#section-summary a")).hasCount(1);
            visit.page().reload();
            assertThat(director.cell("k_decimal")).hasValue("about three");
            director.choose("k_decimal", "!no_data");
            assertThat(director.cell("k_decimal")).hasValue("");

            assertThat(director.question("k_money").locator(".previous__value")).containsText("3,960,000");
            director.type("k_money", "9 000 000");
            assertThat(director.checks("k_money")).containsText("The change is large.");
            visit.page().fill("#explain-k_money_change", "A new unit");
            director.press("explain k_money_change");
            assertThat(director.checks("k_money")).containsText("Explained.");
            director.press("confirm k_money");
            assertThat(director.cell("k_money")).hasValue("3,960,000");
            assertThat(director.checks("k_money")).isEmpty();
            visit.looksRight("en");
        }
    }

    @Test
    void aRosterRowIsTakenOverRemovedAndBroughtBack() {
        try (Visit visit = browser.desk(address.toString(), "en")) {
            SectionWindow director = keyholder(visit, "049");
            director.begin().section("kinds").press("confirmRow k_roster");
            Locator rows = director.question("k_roster").locator(".roster__row");
            assertThat(rows).hasCount(1);
            assertThat(rows.first()).containsText("Esimerkki Kehitys Oy");
            director.press("addRow k_roster");
            assertThat(rows).hasCount(2);
            assertThat(visit.page().locator("input:focus"))
                    .hasAttribute("name", Pattern.compile("k_roster\\[.*].name"));
            director.press("removeRow k_roster");
            assertThat(rows).hasCount(1);
            director.press("restoreRow k_roster");
            assertThat(rows).hasCount(2);
            visit.looksRight("en").screenshot("answering-roster");
        }
    }

    @Test
    void twoPeopleOnOneCellSeeBothValuesAndOneChooses() {
        try (Visit first = browser.desk(address.toString(), "en");
                Visit second = browser.phone(address.toString(), "en")) {
            SectionWindow director = keyholder(first, "109").begin().section("kinds");
            SectionWindow colleague = window(second, "editor-109", "109").section("kinds");
            colleague.type("k_integer", "7");
            director.type("k_integer", "9");
            assertThat(director.checks("k_integer")).containsText("Two different answers.");
            assertThat(director.checks("k_integer")).containsText("7");
            assertThat(director.checks("k_integer")).containsText("9");
            first.looksRight("en").screenshot("answering-conflict");
            director.saving(
                    () -> director.page().locator("button[value*=' mine ']").click());
            assertThat(director.cell("k_integer")).hasValue("9");
            assertThat(director.checks("k_integer")).isEmpty();
            colleague.page().reload();
            assertThat(colleague.cell("k_integer")).hasValue("9");
        }
    }

    @Test
    void everythingCanBeAnsweredWithTheKeyboardAlone() {
        try (Visit visit = browser.desk(address.toString(), "en")) {
            SectionWindow director = keyholder(visit, "153");
            director.begin().section("kinds");
            director.page().locator("#c-k_single").focus();
            director.saving(() -> director.page().keyboard().press("Space"));
            director.page().keyboard().press("Tab");
            director.saving(() -> director.page().keyboard().press("Space"));
            assertThat(director.page().locator("#c-k_multi")).isChecked();
            director.page().locator("#c-k_likert").focus();
            director.saving(() -> director.page().keyboard().press("ArrowRight"));
            assertThat(director.page().locator("#c-k_likert-2")).isChecked();
            director.page().locator("button.roster__add").focus();
            director.saving(() -> director.page().keyboard().press("Enter"));
            director.saving(() -> director.page().keyboard().type("Typed at once"));
            director.page().keyboard().press("Tab");
            assertThat(director.question("k_roster").locator(".roster__row")).hasCount(1);
            director.cell("k_fte").fill("2.5");
            director.saving(() -> director.cell("k_fte").press("Enter"));
            assertThat(director.question("k_roster").locator(".roster__row")).hasCount(1);
            assertTrue(
                    visit.page().url().endsWith("/sections/kinds"), visit.page().url());
        }
    }

    private static String seq(Request request) {
        String body = request.response().text();
        return body.replaceAll("(?s).*?\"seq\":(\\d+).*", "$1");
    }

    private static SectionWindow keyholder(Visit visit, String code) {
        return window(visit, "keyholder-" + code, code);
    }

    private static SectionWindow window(Visit visit, String account, String code) {
        visit.signIn(account);
        return new SectionWindow(visit, TestRounds.KINDS, code);
    }
}
