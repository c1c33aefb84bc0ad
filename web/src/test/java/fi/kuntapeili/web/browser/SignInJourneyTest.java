package fi.kuntapeili.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.web.Demo;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class SignInJourneyTest {

    private static final List<String> OPEN_PAGES =
            List.of("/", "/sign-in", "/about/protection", "/about/sources", "/no-such");
    private static Browser browser;

    @TestHTTPResource
    URI address;

    @Inject
    Register register;

    @Inject
    Clock clock;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void openPagesLookRightOnADeskAndOnAPhone(String language) {
        try (Visit desk = browser.desk(address.toString(), language);
                Visit phone = browser.phone(address.toString(), language)) {
            for (String path : OPEN_PAGES) {
                String name = "open" + path.replace('/', '-') + "-" + language;
                desk.go(path).looksRight(language).screenshot(name);
                phone.go(path).looksRight(language).screenshot(name + "-phone");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void everyKindOfUserSignsInAndOut(String language) {
        Organisation own = register.validOn(LocalDate.now(clock)).get(0);
        for (String account : List.of(
                "keyholder-" + own.code(),
                "editor-" + own.code(),
                "viewer-" + own.code(),
                "staff",
                "publisher",
                "admin")) {
            try (Visit visit = browser.desk(address.toString(), language)) {
                visit.signIn(account).looksRight(language).screenshot("home-" + account + "-" + language);
                assertTrue(visit.page().locator(".site-reader__name").isVisible(), account);
                visit.go("/about/protection");
                visit.page().click(".site-reader button");
                visit.looksRight(language);
                assertEquals(0, visit.page().locator(".site-reader").count(), account);
            }
        }
    }

    @Test
    void aDeepLinkReturnsAfterSigningIn() {
        try (Visit visit = browser.desk(address.toString(), "en")) {
            visit.go("/admin/settings");
            assertTrue(visit.page().url().endsWith("/sign-in"));
            visit.signIn("admin").looksRight("en").screenshot("admin-settings");
            assertTrue(visit.page().url().endsWith("/admin/settings"));
            visit.go("/admin/members").looksRight("en").screenshot("admin-members");
        }
    }

    @Test
    void theLanguageStaysOnceChosen() {
        try (Visit visit = browser.desk(address.toString(), "en")) {
            visit.go("/about/sources").looksRight("en");
            visit.page().click(".site-languages a[hreflang=sv]");
            visit.looksRight("sv");
            assertTrue(visit.page().url().endsWith("/about/sources"));
            visit.go("/").looksRight("sv");
        }
    }

    @Test
    void aWrongPasswordIsSaidAndNothingElse() {
        try (Visit visit = browser.desk(address.toString(), "en")) {
            visit.go("/sign-in");
            visit.page().fill("#j_username", "staff");
            visit.page().fill("#j_password", "wrong");
            visit.page().click("form:has(#j_username) button");
            visit.page().waitForSelector("#sign-in-failed");
            visit.looksRight("en");
        }
    }

    @Test
    void anAccountOfferedAsAButtonSignsIn() {
        try (Visit visit = browser.desk(address.toString(), "fi")) {
            visit.go("/sign-in");
            visit.page().click("button[value=staff]");
            visit.page().waitForSelector(".site-reader");
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefusedInWords() {
        try (Visit visit = browser.desk(address.toString(), "en")) {
            visit.signIn("admin").go("/about/protection");
            visit.page().evaluate("() => document.querySelector('.site-reader input').remove()");
            visit.page().click(".site-reader button");
            visit.looksRight("en");
            assertEquals(1, visit.page().locator("h1").count());
            assertTrue(visit.page().locator(".site-reader__name").isVisible(), "Nobody was signed out");
        }
    }
}
