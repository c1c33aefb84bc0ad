package fi.kuntapeili.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fi.kuntapeili.benchmark.release.RunAttacks;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.QuestionnaireReader;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.FrozenRounds;
import fi.kuntapeili.web.answering.SectionWindow;
import fi.kuntapeili.web.browser.Browser;
import fi.kuntapeili.web.browser.Visit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One round in a real browser from end to end: from the invitation of a director to the summary that a visitor reads. The
 * questionnaire is small and has every kind of question. What the other municipalities answer is random.
 */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(value = RealPostgres.class, restrictToAnnotatedClass = true)
class FromInvitationToSummaryTest {

    private static final String ROUND = "journey";
    private static final String STAFF = "/staff/rounds/" + ROUND;
    private static final OrganisationCode ASKED = new OrganisationCode("091");
    private static final String DIRECTOR = "director@example.org";
    private static final String COMPARISON = "/rounds/" + ROUND + "/organisations/049/comparison";
    private static final String WRITING = "/publishing/rounds/" + ROUND;
    private static final String READING = "/publications/" + ROUND;

    private static Browser browser;

    @TestHTTPResource("/")
    String address;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    FrozenRounds others;

    @Inject
    RunAttacks runAttacks;

    @Inject
    EntityManager database;

    private Visit staff;
    private SectionWindow director;

    @BeforeAll
    static void openBrowser() {
        // Generous, because tests share their machine with others.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void aRoundGoesFromItsInvitationsToItsSummary() throws IOException {
        thereIsASmallQuestionnaire();
        staff = browser.desk(address, "en").signIn("staff");
        staffCreatesTheRound();
        staffLoadsTheContactAndInvites();
        staffChangesTheRound("open", "Open the round now");

        aDirectorFollowsTheLinkAndSignsIn();
        theDirectorAnswersEveryKindOfQuestion();
        whatWasAnsweredIsThereAfterReloading();
        theDirectorSubmitsAndHasAReceipt(1);

        staffReturnsTheResponseWithAMessage();
        theDirectorSeesTheMessageAndChangesTheAnswer();
        theDirectorSubmitsAndHasAReceipt(2);
        staffAcceptsTheResponse();

        others.answer(ROUND, Set.of(ASKED));
        staffChangesTheRound("close", "Close the round");
        staffFreezesTheRound();
        anotherMunicipalityReadsItsComparisonAndTakesThePdf();

        aPublisherWritesTheSummaryAndSendsItForApproval();
        staffTriesTheAttacks();
        anotherPublisherApprovesAndPublishesIt();
        aVisitorReadsIt();
    }

    private void thereIsASmallQuestionnaire() {
        String definition = resource("/answering/kinds.yaml").replace("\nid: kinds\n", "\nid: " + ROUND + "\n")
                + resource("/journey/compared.yaml");
        QuestionnaireReader.Reading reading = QuestionnaireReader.read(definition, Set.of("fi", "sv", "en"));
        assertEquals(List.of(), reading.problems());
        QuarkusTransaction.requiringNew()
                .run(() -> questionnaires.publish(reading.questionnaire().orElseThrow(), definition));
    }

    private void staffCreatesTheRound() {
        Page page = staff.go("/staff/new-round").page();
        page.fill("#id", ROUND);
        page.fill("#name-fi", "Kierros alusta loppuun");
        page.fill("#name-sv", "Omgång från början till slut");
        page.fill("#name-en", "Round from end to end");
        page.selectOption("#questionnaire", ROUND + "/1");
        page.fill("#referenceYear", "2024");
        page.fill("#opens", LocalDate.now().plusDays(2).toString());
        page.fill("#closes", LocalDate.now().plusDays(30).toString());
        button(page, "Create the round").click();
        assertThat(page.locator("h1")).hasText("Round from end to end");
    }

    private void staffLoadsTheContactAndInvites() {
        Page page = staff.go(STAFF + "/contacts").page();
        String contacts = "code,name,email,language,role\n" + ASKED + ",Director," + DIRECTOR + ",en,\n";
        page.locator("#file")
                .setInputFiles(new FilePayload("contacts.csv", "text/csv", contacts.getBytes(StandardCharsets.UTF_8)));
        button(page, "Check the file").click();
        button(page, "Save the list").click();
        assertThat(page.locator("h2.section-heading")).hasText("1 contact");
        staff.go(STAFF + "/invitations");
        button(page, "Send 1 invitation").click();
        assertThat(page.locator(".flash")).containsText("Invitations on their way: 1");
    }

    private void staffChangesTheRound(String change, String button) {
        Page page = staff.go(STAFF + "/state?change=" + change).page();
        button(page, button).click();
        assertThat(page.locator(".flash")).isVisible();
        inEveryLanguage(staff);
    }

    private void aDirectorFollowsTheLinkAndSignsIn() {
        Visit visit = browser.desk(address, "en").go(linkTo(DIRECTOR));
        inEveryLanguage(visit);
        Page page = visit.page();
        page.locator("main").getByRole(AriaRole.LINK).getByText("Sign in").click();
        visit.signIn("keyholder-092");
        page.getByText("Accept the invitation").click();
        page.waitForURL(Pattern.compile(".*/rounds/" + ROUND + "/organisations/" + ASKED + "/response.*"));
        director = new SectionWindow(visit, ROUND, ASKED.value());
    }

    private void theDirectorAnswersEveryKindOfQuestion() {
        director.begin().section("kinds").answerEveryKind();
        inEveryLanguage(director.visit());
        director.section("more").choose("m_never", "a").choose("org_main_model", "own_unit");
        director.type("mk_purchased_share", "35").choose("ms_success", "4");
    }

    private void whatWasAnsweredIsThereAfterReloading() {
        director.section("kinds").page().reload();
        assertThat(director.cell("k_money")).hasValue("12,500");
        assertThat(director.cell("k_longtext")).hasValue("Rivi yksi\nRivi kaksi");
        assertThat(director.question("k_roster").locator(".roster__row")).hasCount(1);
        assertThat(director.page().locator("#section-progress")).containsText("15/15");
    }

    private void theDirectorSubmitsAndHasAReceipt(int revision) {
        director.open("/check");
        inEveryLanguage(director.visit());
        director.page().click("form[action$='/submit'] button");
        director.page().waitForURL("**/receipts/" + revision);
        assertThat(director.page().locator(".hash").first()).hasText(Pattern.compile("[0-9a-f]{64}"));
        inEveryLanguage(director.visit());
    }

    private void staffReturnsTheResponseWithAMessage() {
        Page page = staff.go(STAFF + "/responses/" + ASKED).page();
        inEveryLanguage(staff);
        page.locator("#ask-k_integer").check();
        page.fill("#message", "Is the whole number right?");
        button(page, "Return for completion").click();
        assertThat(page.locator(".flash")).containsText("has been returned");
    }

    private void theDirectorSeesTheMessageAndChangesTheAnswer() {
        director.open("");
        assertThat(director.page().locator(".notice--attention")).containsText("Is the whole number right?");
        inEveryLanguage(director.visit());
        director.section("kinds").type("k_integer", "14");
    }

    private void staffAcceptsTheResponse() {
        Page page = staff.go(STAFF + "/responses/" + ASKED).page();
        assertThat(page.locator("#k_integer dd")).hasText("14");
        button(page, "Accept the response").click();
        assertThat(page.locator(".flash")).containsText("has been accepted");
    }

    private void staffFreezesTheRound() {
        Page page = staff.go(STAFF + "/freeze").page();
        inEveryLanguage(staff);
        page.locator("#confirmed").check();
        button(page, "Freeze the round").click();
        assertThat(page.locator(".flash")).containsText("The round is frozen");
    }

    private void anotherMunicipalityReadsItsComparisonAndTakesThePdf() throws IOException {
        try (Visit visit = browser.desk(address, "en").signIn("keyholder-049")) {
            Page page = visit.go(COMPARISON).page();
            assertTrue(
                    page.locator("a[href*='/indicators/ind_purchased_share']").count() > 0);
            Download report =
                    page.waitForDownload(() -> page.getByText("Download PDF").click());
            String start = new String(Files.readAllBytes(report.path()), 0, 5, StandardCharsets.US_ASCII);
            assertEquals("%PDF-", start);
            inEveryLanguage(visit);
        }
    }

    private void aPublisherWritesTheSummaryAndSendsItForApproval() {
        try (Visit visit = browser.desk(address, "en").signIn("publisher")) {
            Page page = visit.go(WRITING).page();
            for (String language : List.of("fi", "sv", "en")) {
                page.fill("[id='introduction." + language + "']", "Introduction " + language);
            }
            button(page, "Save and send for approval").click();
            assertThat(page.locator(".flash")).containsText("The report has been sent for approval.");
            inEveryLanguage(visit);
        }
    }

    private void staffTriesTheAttacks() {
        Page page = staff.go("/staff/rounds/" + ROUND).page();
        page.getByText("Attack tests").click();
        staff.looksRight("en").screenshot("attack-none");
        button(page, "Try the attacks").click();
        assertThat(page.locator(".flash")).containsText("The attacks are being tried.");
        staff.looksRight("en").screenshot("attack-waits");
        assertTrue(runAttacks.runDue().isPresent());
        page.getByText("Reload the page").click();
        staff.screenshot("attack-done");
        assertThat(page.locator(".attack-run .pill")).hasText("Nothing found");
        assertThat(page.locator(".attack-table tbody tr")).hasCount(26);
        inEveryLanguage(staff);
    }

    private void anotherPublisherApprovesAndPublishesIt() {
        try (Visit visit = browser.desk(address, "en").signIn("publisher2")) {
            Page page = visit.go(WRITING).page();
            page.getByText("Read and approve").click();
            inEveryLanguage(visit);
            button(page, "Approve the report").click();
            page.getByText("Go on to publishing").click();
            page.locator("main").getByRole(AriaRole.BUTTON).getByText("Publish").click();
            assertThat(page.locator(".flash")).containsText("The report has been published.");
        }
    }

    private void aVisitorReadsIt() {
        try (Visit visit = browser.phone(address, "en").go("/publications")) {
            visit.page().locator("main a[href='" + READING + "']").click();
            assertThat(visit.page().locator("main")).containsText("Introduction en");
            assertThat(visit.page().locator("main")).containsText("25 attacks were tried on");
            inEveryLanguage(visit);
        }
    }

    /** The page looks right in the other languages too; the window stays where it was. */
    private static void inEveryLanguage(Visit visit) {
        String page = visit.page().url();
        for (String language : List.of("fi", "sv", "en")) {
            visit.go(page + (page.contains("?") ? "&" : "?") + "lang=" + language)
                    .looksRight(language);
        }
        visit.go(page);
    }

    private String linkTo(String email) {
        return (String) QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select link_path from outbox where kind = 'INVITATION' and recipient = ?1")
                        .setParameter(1, email)
                        .getSingleResult());
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    private static String resource(String name) {
        try (InputStream in = FromInvitationToSummaryTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
