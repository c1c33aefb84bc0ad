package fi.kuntapeili.web.comparison;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.FrozenRounds;
import fi.kuntapeili.web.browser.Browser;
import fi.kuntapeili.web.browser.Visit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member of another organisation reads its comparison in a real browser. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class ComparisonJourneyTest {

    private static final String COMPARISON = "/rounds/compared-2/organisations/049/comparison";
    private static final Map<String, String> PAGES = Map.of(
            "overview", COMPARISON + "?group=all",
            "indicator", COMPARISON + "/indicators/ind_net_cost_pc?group=all",
            "parts", COMPARISON + "/indicators/ind_channel_mix?group=all",
            "counts", COMPARISON + "/indicators/ind_model?group=all",
            "practices", COMPARISON + "/practices?group=size_over_50000",
            "peers", COMPARISON + "/peers?from=size_over_50000",
            "neighbours", COMPARISON + "/neighbours",
            "best", COMPARISON);

    @Inject
    FrozenRounds rounds;

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
    void aMunicipalitySeesItsComparisonAndDownloadsTheReport() {
        Page page = browser.desk(address, "fi").signIn("keyholder-049").page();
        page.navigate(COMPARISON);
        page.getByLabel("Vertaisryhmä").selectOption("all");
        page.getByText("Näytä", new Page.GetByTextOptions().setExact(true)).click();
        assertTrue(page.url().contains("group=all"), page.url());
        Download report = page.waitForDownload(() -> page.getByText("Lataa PDF").click());
        assertTrue(report.suggestedFilename().endsWith("-049-all.pdf"), report.suggestedFilename());
        report.saveAs(Path.of("target", "screenshots", "comparison-fi.pdf"));
        page.getByText("Johtamisen kanavittain").click();
        assertTrue(page.url().contains("by=channel"), page.url());
        page.locator(".compared__name a").first().click();
        page.getByText("Takaisin vertailuun").click();
        assertTrue(page.url().contains("/comparison?group=all"), page.url());
    }

    @Test
    void aMunicipalityPicksItsPeersIsRefusedAGroupTooLikeAnotherAndSeesWhatIsWithheld() {
        Page page = browser.desk(address, "fi").signIn("keyholder-049").page();
        page.navigate(COMPARISON);
        page.getByText("Omat vertaisryhmät").click();
        page.getByLabel("Aloittakaa ryhmästä").selectOption("size_over_50000");
        page.getByText("Merkitse jäsenet").click();
        page.getByLabel("Ryhmän nimi").fill("Melkein samat");
        page.locator(".peers-choices input:checked").first().uncheck();
        page.getByText("Tallenna ryhmä").click();
        assertThat(page.locator(".govuk-error-summary"))
                .containsText("Ryhmä muistuttaa liikaa toista vertailua. Lisätkää tai poistakaa vähintään");
        assertThat(page.getByLabel("Ryhmän nimi")).hasValue("Melkein samat");

        page.getByLabel("Rajatkaa luetteloa nimellä").fill("espoo");
        assertThat(page.locator(".peers-choices .option:visible")).hasCount(1);
        page.getByLabel("Rajatkaa luetteloa nimellä").fill("");
        for (int i = 0; i < 8; i++) {
            page.locator(".peers-choices input:not(:checked)").first().check();
        }
        page.getByLabel("Ryhmän nimi").fill("Suuret ja muutama muu");
        page.getByText("Tallenna ryhmä").click();
        assertTrue(page.url().contains("?group=own_"), page.url());
        assertThat(page.locator("#group option:checked")).containsText("Suuret ja muutama muu");
        page.navigate(COMPARISON + "/peers");
        page.getByText("Poista: Suuret ja muutama muu").click();
        assertThat(page.locator("main")).containsText("Ryhmä on poistettu luettelostanne.");
    }

    @Test
    void aMunicipalityChoosesItsNeighboursAndReadsWhy() {
        Page page = browser.desk(address, "fi").signIn("keyholder-049").page();
        page.navigate(COMPARISON);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lähimmät vertaiset"))
                .click();
        assertTrue(page.url().endsWith("/comparison/neighbours"), page.url());
        assertTrue(page.getByText("Eniten erottaa:").isVisible());
        Locator members = page.locator("table").nth(1).locator("tbody tr");
        assertTrue(members.count() >= 12, "members: " + members.count());
        assertTrue(
                members.first().innerText().contains("Espoo (te)"),
                members.first().innerText());
        page.getByText("Vertaa tähän ryhmään").click();
        assertTrue(page.url().contains("group=near_"), page.url());
        String chosen =
                page.getByLabel("Vertaisryhmä").locator("option:checked").innerText();
        assertTrue(chosen.startsWith("Lähimmät vertaiset"), chosen);
        assertTrue(page.locator(".compared").count() > 0);
    }

    /** There are two reasons and no third: too few answers, or that an answer could be worked out. */
    @Test
    void aMunicipalityReadsWhyAFigureIsWithheldAndTheRuleWithItsExample() {
        Visit visit = browser.desk(address, "fi").signIn("keyholder-049");
        Page page = visit.page();
        page.navigate(COMPARISON);
        Locator withheld = page.locator(".compared:has(.withheld:has-text('Lukua ei näytetä'))");
        List<String> groups = page.locator("#group option:not([disabled])").all().stream()
                .map(option -> option.getAttribute("value"))
                .toList();
        assertTrue(
                groups.stream().anyMatch(group -> {
                    page.navigate(COMPARISON + "?group=" + group);
                    return withheld.count() > 0;
                }),
                () -> "Everything is shown of " + groups);
        withheld.first().locator(".compared__name a").click();
        String reason = page.locator(".indicator-card .withheld").innerText().strip();
        assertTrue(
                Set.of(
                                "Lukua ei näytetä, koska ryhmässä on liian vähän vastauksia.",
                                "Lukua ei näytetä, jotta yksittäistä vastausta ei voi päätellä.")
                        .contains(reason),
                reason);
        visit.screenshot("comparison-withheld-fi").looksRight("fi");
        page.getByText("Lukekaa sääntö ja esimerkki").click();
        boolean tooFew = page.url().endsWith("#rule-five");
        assertTrue(tooFew || page.url().endsWith("/about/protection#rules"), page.url());
        assertThat(page.locator(tooFew ? "#rule-five" : ".rule-list")).containsText("Esimerkki:");
        visit.looksRight("fi");
    }

    @Test
    void everyPageLooksRightInEveryLanguageOnADeskAndOnAPhone() {
        for (String language : List.of("fi", "sv", "en")) {
            try (Visit desk = browser.desk(address, language).signIn("keyholder-049");
                    Visit phone = browser.phone(address, language).signIn("keyholder-049")) {
                PAGES.forEach((name, path) -> {
                    String picture = "comparison-" + name + "-" + language;
                    desk.go(path).screenshot(picture).looksRight(language);
                    phone.go(path).screenshot(picture + "-phone").looksRight(language);
                });
            }
        }
    }
}
