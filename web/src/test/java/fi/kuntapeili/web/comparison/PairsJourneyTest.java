package fi.kuntapeili.web.comparison;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.FrozenRounds;
import fi.kuntapeili.web.answering.TestRounds;
import fi.kuntapeili.web.browser.Browser;
import fi.kuntapeili.web.browser.Visit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two municipalities compare by name in a real browser. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class PairsJourneyTest {

    private static final String PLACE = "/rounds/compared-2/organisations/049";
    private static final int NOT_FOUND = 404;

    @Inject
    FrozenRounds rounds;

    @Inject
    TestRounds open;

    @TestHTTPResource
    String address;

    private Browser browser;

    @BeforeEach
    void openTheBrowser() {
        rounds.frozen("compared-1", 2022, Optional.empty(), true);
        rounds.frozen("compared-2", 2024, Optional.of("compared-1"), false);
        browser = Browser.open();
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void twoAskConsentSeeEachOtherAndOneWithdraws() {
        Visit asker = browser.desk(address, "fi").signIn("keyholder-049");
        String other = ask(asker);
        String request = asker.page().url();
        assertThat(asker.page().locator("main")).containsText("Vertailua ei vielä näytetä");
        asker.screenshot("pairs-waiting-fi").looksRight("fi");

        Visit asked = browser.phone(address, "sv").signIn("keyholder-" + other);
        asked.page().getByText("Esbo: Budjetin valmistelu").click();
        assertThat(asked.page().locator("main")).containsText("Det här ser andra om er");
        asked.screenshot("pairs-asked-sv-phone").looksRight("sv");
        asked.page().getByText("Samtyck till jämförelsen").click();
        assertThat(asked.page().locator("main table")).isVisible();
        asked.screenshot("pairs-shown-sv-phone").looksRight("sv");

        asker.go(request);
        String seen = asker.page().locator("main table tbody").innerText();
        assertTrue(seen.contains("keskihajontaa") || seen.contains("Ei käytännön eroa"), seen);
        asker.screenshot("pairs-shown-fi").looksRight("fi");

        Visit stranger = browser.desk(address, "en").signIn("keyholder-005");
        Response hidden = stranger.page().navigate(request.replace("/049/", "/005/"));
        assertEquals(NOT_FOUND, hidden.status());

        asked.page().getByText("Ta tillbaka samtycket").last().click();
        assertThat(asked.page().locator("main")).containsText("Jämförelsen visas inte längre.");
        asker.go(request);
        assertThat(asker.page().locator("main")).containsText("Suostumus on peruttu");
        assertThat(asker.page().locator("main table")).hasCount(0);
    }

    @Test
    void aMemberOpensItsFiguresInANetworkAndTakesItBackBeforeTheFreeze() {
        open.make();
        String place = "/rounds/" + TestRounds.REAL + "/organisations/091/open-comparison";
        Visit first = browser.desk(address, "fi").signIn("keyholder-091").go(place);
        Page page = first.page();
        page.locator("#c21-element_economy summary").click();
        page.locator("#c21-element_economy").getByText("Avaa luvut").click();
        assertThat(page.locator("main")).containsText("Lukunne avataan verkostossa");
        assertThat(page.locator("#c21-element_economy")).containsText("Luvut avataan");
        first.screenshot("open-comparison-fi").looksRight("fi");
        Visit second = browser.phone(address, "sv").signIn("keyholder-092").go(place.replace("091", "092"));
        assertThat(second.page().locator("#c21-element_economy"))
                .containsText("Era tal ses av 1 medlem som har öppnat sina egna: Helsingfors.");
        second.page().locator("#c21-element_economy summary").click();
        second.screenshot("open-comparison-sv-phone").looksRight("sv");
        page.locator("#c21-element_economy").getByText("Peru avaaminen").click();
        assertThat(page.locator("#c21-element_economy")).containsText("Ei avattu");
    }

    /** Asks the first municipality of the list and gives its code. */
    private static String ask(Visit asker) {
        Page page = asker.page();
        asker.go(PLACE + "/open-comparison").looksRight("fi");
        page.navigate(PLACE + "/comparison");
        page.getByText("Parivertailu").click();
        page.locator("main").getByText("Pyydä vertailua").click();
        page.getByText("Tarkista ennen lähettämistä").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Valitkaa, mitä verrataan.");
        page.getByLabel("Mitä verrataan").selectOption("element_economy");
        page.getByLabel("Mihin vertailua tarvitaan").fill("Budjetin valmistelu");
        page.locator(".peers-choices input").first().check();
        String other = page.locator(".peers-choices input").first().getAttribute("value");
        asker.screenshot("pairs-ask-fi").looksRight("fi");
        page.getByText("Tarkista ennen lähettämistä").click();
        assertThat(page.locator("main")).containsText("Tämän muut näkevät teistä");
        asker.screenshot("pairs-preview-fi").looksRight("fi");
        page.getByText("Lähetä pyyntö ja suostu").click();
        assertThat(page.locator("main")).containsText("Pyyntö on lähetetty.");
        return other;
    }
}
