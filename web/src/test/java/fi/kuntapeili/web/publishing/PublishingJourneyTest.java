package fi.kuntapeili.web.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.casebook.CaseAnswers;
import fi.kuntapeili.survey.casebook.CaseConsent;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From the first words of a report to its readers, and a case from its draft to its withdrawal, in a real browser. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class PublishingJourneyTest {

    private static final String ROUND = "journey";
    private static final String WRITING = "/publishing/rounds/" + ROUND;
    private static final String READING = "/publications/" + ROUND;

    @Inject
    FrozenRounds rounds;

    @Inject
    EntityManager database;

    @Inject
    CaseAnswers answers;

    @TestHTTPResource
    URI address;

    @Test
    void aReportIsWrittenApprovedByAnotherPublishedAndRead() {
        rounds.frozen(ROUND, 2024, Optional.empty(), false);
        String base = address.toString();
        try (Browser browser = Browser.open()) {
            Visit author = browser.desk(base, "en").signIn("publisher");
            author.go("/publishing").looksRight("en").screenshot("publishing-list");
            write(author.go(WRITING));
            author.looksRight("en").screenshot("publishing-editor");
            assertEquals(0, author.page().locator("text=Read and approve").count(), "The author cannot approve");
            assertEquals(404, browser.desk(base, "en").page().navigate(READING).status());

            Visit second = browser.desk(base, "sv").signIn("publisher2");
            second.go(WRITING).looksRight("sv");
            second.page().click("text=Läs och godkänn");
            second.looksRight("sv").screenshot("publishing-preview");
            second.page().click("button:has-text('Godkänn rapporten')");
            second.page().click("text=Gå till publicering");
            second.looksRight("sv").screenshot("publishing-confirm");
            second.page().click("main button:has-text('Publicera')");
            assertTrue(second.page().content().contains("Angreppstesten har inte gjorts"), "Not before the attacks");
            second.looksRight("sv").screenshot("publishing-attacks-missing");
            attacksHaveBeenTried("{\"indicator\": \"ind_net_cost_pc\", \"harm\": \"TOLD\", \"how\": \"a test\"}");
            second.go(WRITING).page().click("text=Gå till publicering");
            second.page().click("main button:has-text('Publicera')");
            assertTrue(second.page().content().contains("Ett angrepp mot talen lyckades"), "Not with a finding");
            attacksHaveBeenTried("");
            second.go(WRITING).page().click("text=Gå till publicering");
            second.page().click("main button:has-text('Publicera')");
            assertTrue(second.page().content().contains("Rapporten har publicerats."));

            read(browser, base);
            correct(author);
            Visit reader = browser.desk(base, "en").go(READING).looksRight("en");
            assertTrue(reader.page().content().contains("One figure was wrong."));
        }
    }

    /**
     * As if the attacks had been tried on these figures, which takes a minute; the journey of a whole round tries them.
     *
     * @param found what one of them found, as it is stored; empty when nothing was
     */
    private void attacksHaveBeenTried(String found) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                        insert into attack_run (id, round_id, vintage, snapshot_sha256, release_sha256, engine, state, attempts,
                                                due_at, outcomes, documents, figures, requested_by, requested_at, finished_at)
                        select gen_random_uuid(), round_id, vintage, sha256, release_sha256, 'test', 'DONE', 1, now(),
                               cast('[{"attack": 4, "tried": 25, "misread": 0, "millis": 1, "found": [' || ?2 || ']}]' as jsonb),
                               1, 1, '', now(), now()
                        from snapshot where round_id = ?1
                        """)
                        .setParameter(1, ROUND)
                        .setParameter(2, found)
                        .executeUpdate());
    }

    private static void write(Visit author) {
        Page page = author.page();
        for (String language : List.of("fi", "sv", "en")) {
            page.fill(
                    "[id='introduction." + language + "']",
                    "# Findings " + language + "\n\nThis is **made up**. <script>alert(1)</script>");
        }
        assertTrue(page.inputValue("[id='nonResponse.en']").contains("308"), "The note begins with counts");
        page.click("button:has-text('Save and send for approval')");
        assertTrue(page.content().contains("The report has been sent for approval."));
    }

    private static void read(Browser browser, String base) {
        Map<String, String> figures = Map.of("fi", "Tunnusluvut", "sv", "Nyckeltal", "en", "Key figures");
        figures.forEach((language, words) -> {
            Visit desk = browser.desk(base, language).go("/publications").looksRight(language);
            desk.page().click("main a[href='" + READING + "']");
            assertTrue(desk.page().locator("h2:has-text('" + words + "')").count() > 0);
            assertTrue(desk.page().content().contains("Findings " + language));
            assertEquals(0, desk.page().locator("main script").count());
            desk.page().locator("details summary").first().click();
            assertTrue(desk.page().locator("dd:has-text('1 ')").count() > 0, "What was tried is part of the release");
            desk.looksRight(language).screenshot("publication-" + language);
            Visit phone = browser.phone(base, language).go(READING);
            phone.page().locator("details summary").first().click();
            phone.looksRight(language).screenshot("publication-phone-" + language);
        });
    }

    private static void correct(Visit author) {
        author.go(WRITING);
        author.page().fill("[id='correction.en']", "One figure was wrong.");
        author.page().click("button:has-text('Add the correction')");
        assertTrue(author.page().content().contains("Write the correction in every language."));
        assertEquals("One figure was wrong.", author.page().inputValue("[id='correction.en']"));
        author.looksRight("en");
        author.page().fill("[id='correction.fi']", "Yksi luku oli väärin.");
        author.page().fill("[id='correction.sv']", "Ett tal var fel.");
        author.page().click("button:has-text('Add the correction')");
        author.looksRight("en").screenshot("publishing-published");
    }

    @Test
    void aCaseIsShownOnceApprovedAndGoneOnceWithdrawn() {
        String round = "cases";
        rounds.frozen(round, 2024, Optional.empty(), true);
        OrganisationCode code = answers.consents(round).entrySet().stream()
                .filter(entry -> entry.getValue() == CaseConsent.NAMED)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        String base = address.toString();
        try (Browser browser = Browser.open()) {
            Visit staff = browser.desk(base, "en").signIn("staff");
            staff.go("/staff/rounds/" + round + "/cases").looksRight("en").screenshot("cases-list");
            staff.page().click("form[action$='/" + code + "/start'] button");
            staff.page().fill("[id='title.en']", "A made-up reason");
            staff.looksRight("en").screenshot("case-editor");
            staff.page().click("button:has-text('Save and send to the municipality')");

            Visit keyholder = browser.desk(base, "sv").signIn("keyholder-" + code);
            keyholder.go("/rounds/" + round + "/organisations/" + code + "/case");
            keyholder.looksRight("sv").screenshot("case-decision");
            keyholder.page().click("button:has-text('Godkänn för publicering')");
            keyholder.looksRight("sv");

            Visit reader = browser.phone(base, "fi").go("/publications/" + round);
            reader.page().click("section[aria-labelledby='cases'] a");
            reader.looksRight("fi").screenshot("case-phone");
            assertTrue(reader.page().content().contains("Keksitty teksti."), "A made-up case says so");
            String shown = reader.page().url();

            keyholder.page().click("button:has-text('Ta tillbaka beskrivningen')");
            keyholder.looksRight("sv");
            assertEquals(404, reader.page().navigate(shown).status());
            reader.go("/publications/" + round);
            assertFalse(reader.page().content().contains("A made-up reason"));
        }
    }
}
