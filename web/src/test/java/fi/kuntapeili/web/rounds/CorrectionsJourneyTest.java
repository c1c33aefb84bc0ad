package fi.kuntapeili.web.rounds;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.FrozenRounds;
import fi.kuntapeili.web.browser.Browser;
import fi.kuntapeili.web.browser.Visit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff note in a real browser what turned out wrong after the freeze. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class CorrectionsJourneyTest {

    private static final String ROUND = "put-right";
    private static final String REVIEW = "/staff/rounds/" + ROUND + "/responses/";
    private static final String NUMBER = "res_cost_own";
    private static final String CHOICE = "org_main_model";
    private static final double MOST_MILLIS = 120_000;
    private static final String CHOICES = "mk_procurement_practices";

    private static Browser browser;

    @TestHTTPResource
    String address;

    @Inject
    FrozenRounds rounds;

    @Inject
    SnapshotStore snapshots;

    @Inject
    EntityManager database;

    private List<OrganisationCode> answered;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void aFrozenRound() {
        rounds.frozen(ROUND, 2021, Optional.empty(), false);
        answered = snapshots.find(ROUND).orElseThrow().answered();
    }

    @Test
    void aWrongNumberIsPutRightAndReleasedFiguresStayAsTheyWere() {
        OrganisationCode code = answered.get(0);
        ReleasedFigures before = snapshots.released(ROUND).orElseThrow();
        List<?> cells =
                stored("select cast(figures as text) from released_cell where round_id = 'put-right' order by 1");
        try (Visit visit = staff("en")) {
            Page page = visit.go(REVIEW + code).page();
            page.getByText("Corrections after the freeze").click();
            assertThat(page.locator("main")).containsText("No corrections have been recorded");
            button(page, "Continue").click();
            assertThat(page.locator(".govuk-error-summary")).containsText("Choose the answer that is wrong.");
            page.locator("#path").selectOption(NUMBER);
            button(page, "Continue").click();

            page.locator("#value").fill("about ten");
            button(page, "Record the correction").click();
            assertThat(page.locator(".govuk-error-summary li")).hasCount(2);
            assertThat(page.locator("#value-error")).containsText("Write the number in figures");
            assertThat(page.locator("#reason-error")).containsText("Give the reason");
            assertThat(page.locator("#value")).hasValue("about ten");
            visit.looksRight("en").screenshot("corrections-wrong");

            page.locator("#value").fill("1 234 567");
            page.locator("#reason").fill("One digit too many was typed");
            button(page, "Record the correction").click();
            assertThat(page.locator(".flash")).containsText("Released figures did not change");
            Locator row = page.locator("tbody tr");
            assertThat(row).hasCount(1);
            assertThat(row).containsText("1,234,567");
            assertThat(row).containsText("One digit too many was typed");
            assertThat(row).containsText("staff");
        }
        assertEquals(
                List.of("1234567"),
                stored("select value from correction where round_id = 'put-right' and organisation_code = '" + code
                        + "'"));
        assertEquals(before, snapshots.released(ROUND).orElseThrow());
        assertEquals(
                cells,
                stored("select cast(figures as text) from released_cell where round_id = 'put-right' order by 1"));
        assertEquals(
                List.of("One digit too many was typed"),
                stored("select reason from audit_event where action = 'CORRECTION_RECORDED' and stream = 'response/"
                        + ROUND + "/" + code + "'"));
    }

    @Test
    void optionsAreChosenByTheirWordsAndAnAnswerIsWithdrawn() {
        OrganisationCode code = answered.get(1);
        try (Visit visit = staff("en")) {
            Page page = visit.page();
            page.navigate(corrections(code) + "?path=" + CHOICE);
            String words = page.locator(".govuk-radios__label").nth(1).textContent();
            page.getByLabel(words, new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("The answer is withdrawn").check();
            page.locator("#reason").fill("Told by telephone");
            button(page, "Record the correction").click();
            assertThat(page.locator("#value-error")).containsText("not both");
            assertThat(page.locator(".govuk-radios__input").nth(1)).isChecked();
            page.getByLabel("The answer is withdrawn").uncheck();
            button(page, "Record the correction").click();
            assertThat(page.locator("tbody tr").first()).containsText(words);

            page.navigate(corrections(code) + "?path=" + CHOICES);
            page.locator("#reason").fill("Never meant");
            button(page, "Record the correction").click();
            assertThat(page.locator("#value-error")).containsText("Give the correct value");
            assertThat(page.locator("#reason")).hasValue("Never meant");
            page.getByLabel("The answer is withdrawn").check();
            button(page, "Record the correction").click();
            assertThat(page.locator("tbody tr").last()).containsText("Answer withdrawn");
        }
    }

    @Test
    void correctionsAreTakenIntoTheFiguresAfterStaffHaveReadWhatHappens() {
        String freeze = "/staff/rounds/" + ROUND + "/freeze";
        for (String language : List.of("fi", "sv", "en")) {
            try (Visit desk = browser.desk(address, language).signIn("staff");
                    Visit phone = browser.phone(address, language).signIn("staff")) {
                record(desk.page(), answered.get(3), "Told in " + language);
                desk.go(freeze).screenshot("vintages-" + language).looksRight(language);
                phone.go(freeze).screenshot("vintages-" + language + "-phone").looksRight(language);
            }
        }
        try (Visit visit = staff("en")) {
            Page page = visit.go(freeze).page();
            assertThat(page.locator("main")).containsText("not in the figures yet");
            button(page, "Freeze again with the corrections").click();
            assertThat(page.locator(".govuk-error-summary")).containsText("cannot be undone");
            page.locator("#confirmed").check();
            button(page, "Freeze again with the corrections").click();
            assertThat(page.locator("main"))
                    .containsText(
                            "No recorded correction is waiting",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(MOST_MILLIS));
            assertThat(page.locator("main")).containsText("are included");
            visit.screenshot("vintages-done").looksRight("en");
        }
        assertEquals(2, snapshots.header(ROUND).orElseThrow().vintage());
    }

    @Test
    void whoIsNotInTheFiguresHasNothingToCorrect() {
        try (Visit visit = staff("en")) {
            visit.go(corrections(FrozenRounds.SILENT)).looksRight("en");
            assertThat(visit.page().locator(".note--attention")).containsText("only when the round is frozen");
            assertThat(button(visit.page(), "Continue")).hasCount(0);
        }
    }

    @Test
    void thePagesAreAccessibleInEveryLanguageOnDesktopAndPhone() {
        OrganisationCode code = answered.get(2);
        for (String language : List.of("fi", "sv", "en")) {
            try (Visit desk = browser.desk(address, language).signIn("staff");
                    Visit phone = browser.phone(address, language).signIn("staff")) {
                record(desk.page(), code, language);
                for (String path : List.of("", "?path=" + NUMBER, "?path=" + CHOICE, "?path=" + CHOICES)) {
                    String name = "corrections-" + path.replaceAll("[^a-z0-9]+", "-") + "-" + language;
                    desk.go(corrections(code) + path).screenshot(name).looksRight(language);
                    phone.go(corrections(code) + path)
                            .screenshot(name + "-phone")
                            .looksRight(language);
                }
                desk.go(REVIEW + code).looksRight(language);
            }
        }
    }

    private static void record(Page page, OrganisationCode code, String reason) {
        page.navigate(corrections(code) + "?path=" + NUMBER);
        page.locator("#value").fill("12500");
        page.locator("#reason").fill(reason);
        page.locator("form:has(#reason) button").click();
        assertThat(page.locator(".flash")).isVisible();
    }

    private Visit staff(String language) {
        return browser.desk(address, language).signIn("staff");
    }

    private static String corrections(OrganisationCode code) {
        return REVIEW + code + "/corrections";
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    private List<?> stored(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql).getResultList());
    }
}
