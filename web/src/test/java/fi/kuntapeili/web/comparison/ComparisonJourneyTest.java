package fi.kuntapeili.web.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.FrozenRounds;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member of another organisation reads its comparison in a real browser. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class ComparisonJourneyTest {

    private static final String COMPARISON = "/rounds/compared-2/organisations/049/comparison";
    private static final Path SCREENS = Path.of("target", "screens");
    private static final int WIDE = 1280;
    private static final int PHONE = 390;

    @Inject
    FrozenRounds rounds;

    @TestHTTPResource
    URI address;

    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void openTheBrowser() {
        rounds.frozen("compared-1", 2022, Optional.empty(), true);
        rounds.frozen("compared-2", 2024, Optional.of("compared-1"), false);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
        playwright.close();
    }

    @Test
    void aMunicipalitySeesItsComparisonAndDownloadsTheReport() throws IOException {
        Page page = member("fi", WIDE);
        page.navigate(COMPARISON);
        page.getByLabel("Vertaisryhmä").selectOption("all");
        page.getByText("Näytä", new Page.GetByTextOptions().setExact(true)).click();
        assertTrue(page.url().contains("group=all"), page.url());
        Download report = page.waitForDownload(() -> page.getByText("Lataa PDF").click());
        assertTrue(report.suggestedFilename().endsWith("-049-all.pdf"), report.suggestedFilename());
        Files.createDirectories(SCREENS);
        report.saveAs(SCREENS.resolve("comparison-fi.pdf"));
        page.getByText("Johtamisen kanavittain").click();
        assertTrue(page.url().contains("by=channel"), page.url());
        page.locator(".compared__name a").first().click();
        page.getByText("Takaisin vertailuun").click();
        assertTrue(page.url().contains("/comparison?group=all"), page.url());
    }

    @Test
    void axeFindsNothingOnAnyPageInAnyLanguageAndPagesFitAPhone() {
        for (String language : List.of("fi", "sv", "en")) {
            Page wide = member(language, WIDE);
            Page phone = member(language, PHONE);
            for (Map.Entry<String, String> screen : Map.of(
                            "overview", COMPARISON + "?group=all",
                            "indicator", COMPARISON + "/indicators/ind_net_cost_pc?group=all",
                            "parts", COMPARISON + "/indicators/ind_channel_mix?group=all",
                            "counts", COMPARISON + "/indicators/ind_model?group=all",
                            "practices", COMPARISON + "/practices?group=size_over_50000",
                            "best", COMPARISON)
                    .entrySet()) {
                look(wide, screen.getValue(), screen.getKey() + "-" + language);
                look(phone, screen.getValue(), screen.getKey() + "-phone-" + language);
                Object tooWide = phone.evaluate("""
                        [...document.querySelectorAll('main *')]
                            .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1
                                && document.documentElement.scrollWidth > window.innerWidth)
                            .map(e => e.tagName + '.' + e.getAttribute('class')).slice(0, 4)
                        """);
                assertEquals(List.of(), tooWide, screen.getKey() + " is wider than a phone");
            }
        }
    }

    private static void look(Page page, String target, String name) {
        page.navigate(target);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve("comparison-" + name + ".png")));
        List<String> problems = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(found ->
                                found.getId() + " " + found.getNodes().get(0).getHtml())
                        .toList();
        assertEquals(List.of(), problems, target);
    }

    private Page member(String language, int width) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(address.toString())
                        .setLocale(language)
                        .setViewportSize(width, 1000))
                .newPage();
        page.context()
                .request()
                .post(
                        "/j_security_check",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("j_username", "keyholder-049")
                                        .set("j_password", "demo")));
        return page;
    }
}
