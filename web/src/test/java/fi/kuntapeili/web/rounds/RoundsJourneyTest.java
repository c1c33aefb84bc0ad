package fi.kuntapeili.web.rounds;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.browser.Browser;
import fi.kuntapeili.web.browser.Visit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A round is run by staff in a real browser, from nothing to a returned response. Each test goes on where the last ended. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundsJourneyTest {

    @TestHTTPResource("/")
    String address;

    @Inject
    EntityManager database;

    private Browser browser;
    private Page staff;

    @BeforeEach
    void staffAtTheirDesk() {
        if (browser == null) {
            // Generous, because tests share their machine with others.
            PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
            browser = Browser.open();
            staff = browser.desk(address, "en").signIn("staff").page();
        }
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    @Order(1)
    void aRoundIsCreatedAfterItsMistakesArePutRight() {
        staff.navigate("/staff/rounds");
        link("New round").click();
        staff.getByLabel("Identifier").fill("Round 2026");
        nameInput("fi").fill("Kierros 2026");
        nameInput("sv").fill("Omgång 2026");
        nameInput("en").fill("Round 2026");
        staff.getByLabel("Reference year").fill("2024");
        staff.getByLabel("Opening day").fill(LocalDate.now().plusDays(2).toString());
        staff.getByLabel("Last day to answer").fill(LocalDate.now().plusDays(30).toString());
        staff.getByLabel("Statistic").selectOption("population");
        staff.getByLabel("Limit").fill("5000");
        button("Create the round").click();
        assertThat(staff.locator(".govuk-error-summary")).containsText("lower-case letters");
        assertThat(nameInput("sv")).hasValue("Omgång 2026");

        staff.getByLabel("Identifier").fill("r2026");
        button("Create the round").click();

        assertThat(heading()).hasText("Round 2026");
        assertThat(staff.locator(".flash")).containsText("has been created");
        assertThat(staff.locator(".next-steps")).containsText("Upload the contacts");
    }

    @Test
    @Order(2)
    void aWrongFileIsReportedRowByRowAndAGoodOneIsShownBeforeItIsTaken() {
        staff.navigate("/staff/rounds/r2026/contacts");
        upload("code,name,email,language\n91,A,a@example.org,fi\n005,,no address,de\n020,C,c@example.org,sv\n");

        Locator report = staff.locator(".govuk-error-summary tbody tr");
        assertThat(report).hasCount(4);
        assertThat(report.nth(0)).containsText("Did you mean 091?");
        assertThat(report.nth(2)).containsText("no address is not an email address");
        assertThat(staff.locator(".empty, h2.section-heading")).hasCount(0);

        upload("code,name,email,language,role\n091,Person A,a@example.org,fi,\n005,Person B,b@example.org,fi,\n"
                + "005,Person E,e@example.org,en,editor\n020,Person C,c@example.org,sv,\n");
        assertThat(staff.locator(".preview")).containsText("New 4");
        button("Save the list").click();
        assertThat(staff.locator("h2.section-heading")).hasText("4 contacts");
    }

    @Test
    @Order(3)
    void lettersAreShownExactlyAndSentOnce() {
        staff.navigate("/staff/rounds/r2026/invitations");
        assertThat(staff.locator("details.letter")).hasCount(4);
        assertThat(staff.locator(".send")).containsText("Finnish 2");
        staff.locator("details.letter summary").nth(0).click();
        button("Send 4 invitations").click();
        assertThat(staff.locator(".flash")).containsText("Invitations on their way: 4");
        assertThat(staff.locator(".empty")).containsText("Nobody to invite");

        staff.navigate("/staff/outbox");
        Locator invitations = staff.locator(".mail")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("[abce]@example.org")));
        assertThat(invitations).hasCount(4);
        assertThat(invitations.locator(".pill").first()).hasText("On this page only");
    }

    @Test
    @Order(4)
    void theRoundIsOpenedAfterSayingWhatItMeans() {
        staff.navigate("/staff/rounds/r2026");
        link("Open the round now").click();
        assertThat(staff.locator(".page-heading__lead")).containsText("it becomes today");
        button("Open the round now").click();
        assertThat(staff.locator(".round-heading .pill")).hasText("Open");
        assertThat(staff.locator(".key-figure").last()).containsText("days");
    }

    @Test
    @Order(5)
    void whoFollowsTheLinkIsBoundAndTheNextOneIsToldThatItWasUsed() {
        String link = invitationTo("a@example.org");
        Visit visit = browser.desk(address, "fi").go(link);
        Page invited = visit.page();
        assertThat(invited.locator("h1")).containsText("Kutsu vastaamaan");
        visit.looksRight("fi");
        invited.locator("main")
                .getByRole(AriaRole.LINK)
                .getByText("Kirjaudu sisään")
                .click();
        visit.signIn("keyholder-092");
        assertThat(invited.getByText("Ota kutsu vastaan")).isVisible();
        invited.getByText("Ota kutsu vastaan").click();
        invited.waitForURL(Pattern.compile(".*/rounds/r2026/organisations/091/response.*"));
        assertEquals(
                1L,
                count(
                        "select count(*) from duty d join member m on m.id = d.member_id where m.subject = 'local#keyholder-092'"
                                + " and d.organisation_code = '091'"));

        Page other = browser.desk(address, "sv").signIn("keyholder-020").page();
        other.navigate(link);
        assertThat(other.locator("h1")).hasText("Inbjudan har redan använts");

        change("update invitation set expires_at = now() - interval '1 day' where email = 'b@example.org'");
        other.navigate(invitationTo("b@example.org"));
        assertThat(other.locator("h1")).hasText("Inbjudan har gått ut");
        assertThat(other.locator(".page-heading__lead")).containsText("Be avsändaren om en ny inbjudan");

        Page official = browser.desk(address, "en").signIn("staff").page();
        official.navigate(invitationTo("c@example.org"));
        official.getByText("Accept the invitation").click();
        assertThat(official.locator("h1")).hasText("This account cannot answer");
        other.navigate("/invitation/nonsense");
        assertThat(other.locator("h1")).hasText("Inbjudan hittades inte");
    }

    @Test
    @Order(6)
    void theMonitorShowsWhereTheRoundIsAndLeadsToTheNextStep() {
        someHaveAnswered();
        staff.navigate("/staff/rounds/r2026");
        assertThat(staff.locator(".key-figure").first()).containsText("/ 308");
        assertThat(staff.locator(".next-steps")).containsText("Remind");
        assertTrue(staff.locator(".dot").count() > 300);
        staff.getByLabel("Divide by").selectOption("size");
        button("Show").click();
        staff.locator(".monitor table a").first().click();
        assertThat(staff.locator("[role=status]")).containsText("Under 5,000 inhabitants");

        staff.navigate("/staff/rounds/r2026/responses");
        staff.getByLabel("Name or code").fill("hels");
        button("Filter").click();
        assertThat(staff.locator("tbody tr")).hasCount(1);

        staff.navigate("/staff/rounds/r2026/reminders");
        staff.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Send \\d reminder")))
                .click();
        assertThat(staff.locator(".flash")).containsText("Reminders on their way");
    }

    @Test
    @Order(7)
    void aResponseIsReturnedWithAMessageAndTheKeyholdersAreTold() {
        staff.navigate("/staff/rounds/r2026/responses/091");
        button("Return for completion").click();
        assertThat(staff.locator(".govuk-error-summary")).containsText("Write what you ask for");
        staff.locator("input[name=question]").first().check();
        staff.getByLabel("Message to the organisation").fill("Is the first figure right?");
        button("Return for completion").click();
        assertThat(staff.locator(".flash")).containsText("has been returned");
        assertThat(staff.locator(".page-heading .pill")).hasText("Returned");
        staff.navigate("/staff/outbox");
        assertThat(staff.locator(".mail__subject").first()).containsText("palautettiin täydennettäväksi");
        assertEquals(1L, count("select count(*) from audit_event where action = 'RESPONSE_RETURNED'"));
    }

    @Test
    @Order(8)
    void everythingWithoutFlagsIsAcceptedAtOnceAndTheFreezeWarnsAboutTheRest() {
        staff.navigate("/staff/rounds/r2026/acceptance");
        staff.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("without open flags")))
                .click();
        assertThat(staff.locator(".flash")).containsText("Responses accepted");
        assertEquals(0L, count("select count(*) from response where round_id = 'r2026' and state = 'SUBMITTED'"));

        staff.navigate("/staff/rounds/r2026/freeze");
        assertThat(staff.locator(".note--attention")).containsText("only when it is closed");
        staff.navigate("/staff/rounds/r2026/state?change=close");
        button("Close the round").click();
        staff.navigate("/staff/rounds/r2026/freeze");
        assertThat(staff.locator("#open")).containsText("still undecided");
        staff.getByLabel("I understand that a freeze cannot be undone").check();
        button("Freeze the round").click();
        assertThat(staff.locator(".govuk-error-summary")).containsText("Not accepted yet");
    }

    @Test
    @Order(9)
    void everyPageIsAccessibleInEveryLanguageOnDesktopAndPhone() {
        String r = "/staff/rounds/r2026";
        List<String> pages = List.of(
                "/staff/rounds",
                "/staff/new-round",
                r,
                r + "/settings",
                r + "/contacts",
                r + "/invitations",
                r + "/reminders",
                r + "/responses",
                r + "/responses/091",
                r + "/acceptance",
                r + "/freeze",
                r + "/state?change=extend",
                "/staff/outbox",
                "/staff/register",
                "/staff/questionnaires",
                "/staff/questionnaires/" + questionnaire(),
                "/invitation/nonsense");
        for (String language : List.of("fi", "sv", "en")) {
            try (Visit desk = browser.desk(address, language).signIn("staff");
                    Visit phone = browser.phone(address, language).signIn("staff")) {
                for (String path : pages) {
                    String name = "rounds-" + path.substring(1).replaceAll("[^a-z0-9]+", "-") + "-" + language;
                    desk.go(path).screenshot(name).looksRight(language);
                    phone.go(path).screenshot(name + "-phone").looksRight(language);
                }
            }
        }
    }

    /** Responses in every state, as if they had come in; their answers do not matter here. */
    private void someHaveAnswered() {
        change("""
                insert into response (id, round_id, organisation_code, state, form, seq, revision, open_cells, started_at,
                                      submitted_at)
                select gen_random_uuid(), round_id, organisation_code,
                       (array['SUBMITTED', 'IN_PROGRESS', 'ACCEPTED', 'SUBMITTED'])[1 + cast(organisation_code as int) % 4],
                       'FULL', 1, 1, '{}', now(), now()
                from round_organisation where round_id = 'r2026' and cast(organisation_code as int) % 3 < 2
                on conflict do nothing
                """);
        change("delete from response where round_id = 'r2026' and organisation_code in ('005', '020')");
        change("update response set state = 'SUBMITTED' where round_id = 'r2026' and organisation_code = '091'");
        change(
                "insert into response (id, round_id, organisation_code, state, form, seq, revision, open_cells, submitted_at)"
                        + " values (gen_random_uuid(), 'r2026', '091', 'SUBMITTED', 'FULL', 1, 1, '{}', now())"
                        + " on conflict (round_id, organisation_code) do nothing");
    }

    private String questionnaire() {
        return (String) QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select questionnaire_id from round where id = 'r2026'")
                        .getSingleResult());
    }

    private String invitationTo(String email) {
        return (String) QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select link_path from outbox where kind = 'INVITATION' and recipient = ?1")
                        .setParameter(1, email)
                        .getSingleResult());
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(sql).getSingleResult()).longValue());
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate());
    }

    private void upload(String csv) {
        staff.locator("#file")
                .setInputFiles(new FilePayload("contacts.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        button("Check the file").click();
    }

    private Locator nameInput(String language) {
        return staff.locator("#name-" + language);
    }

    private Locator heading() {
        return staff.locator("h1");
    }

    private Locator link(String text) {
        return staff.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private Locator button(String text) {
        return staff.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }
}
