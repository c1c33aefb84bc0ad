package fi.kuntapeili.web.answering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
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
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of answering in every language, on a desk and on a phone, and without JavaScript. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class AnsweringPagesTest {

    private static final List<String> PAGES = List.of(
            "/start", "", "/sections/organisation", "/sections/resources", "/check", "/people", "/history", "/print");
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

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void everyPageLooksRightOnADeskAndOnAPhone(String language) {
        try (Visit desk = browser.desk(address.toString(), language);
                Visit phone = browser.phone(address.toString(), language)) {
            for (Visit visit : List.of(desk, phone)) {
                visit.signIn("keyholder-049");
                SectionWindow window = new SectionWindow(visit, TestRounds.REAL, "049").begin();
                for (String path : PAGES) {
                    String name =
                            "answering" + path.replace('/', '-') + "-" + language + (visit == phone ? "-phone" : "");
                    window.open(path);
                    visit.looksRight(language).screenshot(name);
                }
            }
        }
    }

    @Test
    void withoutJavaScriptTheSectionIsAnOrdinaryForm() {
        try (Visit visit = browser.withoutJavaScript(address.toString(), "en")) {
            visit.signIn("keyholder-179");
            SectionWindow window =
                    new SectionWindow(visit, TestRounds.KINDS, "179").begin().section("kinds");
            window.page().check("input[name=k_single][value=b]");
            window.cell("k_money").fill("12,500");
            window.cell("k_decimal").fill("about three");
            window.page().click("button.roster__add");
            assertTrue(
                    window.page().url().endsWith("#q-k_roster"), window.page().url());
            assertThat(window.cell("k_money")).hasValue("12,500");
            assertThat(window.cell("k_decimal")).hasValue("about three");
            assertThat(window.checks("k_decimal")).containsText("Cannot be read.");
            assertThat(window.page().locator(".roster__row")).hasCount(1);
            window.page().locator(".roster__cell--text input[type=text]").fill("Example Ltd");
            window.page().click(".save-line button[name=then]");
            assertTrue(
                    window.page().url().endsWith("/sections/more"),
                    window.page().url());
            assertThat(window.page().locator(".flash")).containsText("saved");
            window.section("kinds");
            assertThat(window.page().locator(".roster__title")).hasText("Example Ltd");
            window.cell("k_fte").fill("2.5");
            window.cell("k_fte").press("Enter");
            assertTrue(
                    window.page().url().endsWith("/sections/kinds"),
                    window.page().url());
            assertThat(window.cell("k_fte")).hasValue("2.5");
            assertThat(window.page().locator(".roster__row")).hasCount(1);
            window.page().click("button[value^=removeRow]");
            assertThat(window.page().locator(".roster__row")).hasCount(0);
            window.page().click("button[value^=restoreRow]");
            assertThat(window.page().locator(".roster__title")).hasText("Example Ltd");
        }
    }

    @Test
    void everyPageIsThereForAReaderThatTakesNothingButHtml() {
        try (Visit visit = browser.desk(address.toString(), "en")) {
            visit.signIn("keyholder-205");
            new SectionWindow(visit, TestRounds.REAL, "205").begin();
            for (String path : PAGES) {
                APIResponse page = visit.page()
                        .context()
                        .request()
                        .get(
                                "/rounds/" + TestRounds.REAL + "/organisations/205/response" + path,
                                RequestOptions.create().setHeader("Accept", "text/html"));
                assertEquals(200, page.status(), path);
            }
        }
    }

    @Test
    void aKeyholderInvitesAColleagueAndWithdrawsTheInvitation() {
        try (Visit visit = browser.desk(address.toString(), "en")) {
            visit.signIn("keyholder-186");
            SectionWindow window =
                    new SectionWindow(visit, TestRounds.KINDS, "186").begin().open("/people");
            window.page().fill("#name", "Example Person");
            window.page().fill("#email", "not an address");
            window.page().click(".people form[action$='/people'] button");
            assertThat(window.page().locator(".govuk-error-summary a")).hasCount(2);
            assertThat(window.page().locator("#name")).hasValue("Example Person");
            visit.looksRight("en").screenshot("answering-people-problems");
            window.page().fill("#email", "person@example.example");
            window.page().check("#role");
            window.page().check("#invite-more");
            window.page().click(".people form[action$='/people'] button");
            assertThat(window.page().locator(".flash")).containsText("person@example.example");
            assertThat(window.page().locator("form[action$='/withdraw']")).hasCount(1);
            window.page().click("form[action$='/withdraw'] button");
            assertThat(window.page().locator("form[action$='/withdraw']")).hasCount(0);
        }
    }

    @Test
    void aViewerReadsAndCannotWrite() {
        try (Visit visit = browser.desk(address.toString(), "en")) {
            visit.signIn("keyholder-202");
            new SectionWindow(visit, TestRounds.KINDS, "202").begin();
        }
        try (Visit visit = browser.desk(address.toString(), "en")) {
            visit.signIn("viewer-202");
            SectionWindow viewer = new SectionWindow(visit, TestRounds.KINDS, "202").section("kinds");
            assertThat(viewer.page().locator("form .notice")).isVisible();
            assertThat(viewer.cell("k_money")).hasCount(0);
            visit.looksRight("en");
            APIResponse csv =
                    visit.page().context().request().get("/rounds/kinds/organisations/202/response/answers.csv");
            assertEquals(200, csv.status());
            assertTrue(csv.headers().get("content-type").startsWith("text/csv"));
        }
    }
}
