package fi.kuntapeili.web.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fi.kuntapeili.survey.database.EmbeddedDatabase;
import fi.kuntapeili.web.browser.Browser;
import fi.kuntapeili.web.packaged.PackagedApplication;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The packaged application as it runs in production: an external database, a real Keycloak with the realm of the deployment, mail
 * over SMTP. Staff come by a role of the provider, a director by an invitation.
 */
class IdentityProviderIT {

    private static final String PASSWORD = "a long password for tests";
    private static final Path REALM = Path.of("..", "deploy", "keycloak", "kuntapeili-realm.json");

    private static Path data;
    private static EmbeddedDatabase database;
    private static GreenMail mail;
    private static KeycloakServer keycloak;
    private static PackagedApplication application;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        int port = PackagedApplication.freePort();
        String address = "http://localhost:" + port;
        data = Files.createTempDirectory("kuntapeili-identity-");
        database = EmbeddedDatabase.start(data, EmbeddedDatabase.Durability.NONE);
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        keycloak = KeycloakServer.start(Path.of(System.getProperty("kuntapeili.test.keycloak")), REALM, address);
        keycloak.addAccount("official", "official@example.org", PASSWORD, List.of("staff"));
        keycloak.addAccount("director", "director@example.org", PASSWORD, List.of());
        application = PackagedApplication.start("identity-provider", port, production(address));
        browser = Browser.open();
    }

    private static Map<String, String> production(String address) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.datasource.jdbc.url", database.url("postgres"));
        settings.put("quarkus.datasource.username", database.user());
        settings.put("quarkus.datasource.password", database.password());
        settings.put("kuntapeili.pack", Path.of("..", "packs", "finland-2026").toString());
        settings.put("kuntapeili.mail.address", address);
        settings.put("kuntapeili.mail.every", "1s");
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", Integer.toString(mail.getSmtp().getPort()));
        settings.put("quarkus.mailer.start-tls", "DISABLED");
        settings.put("quarkus.oidc.tenant-enabled", "true");
        settings.put("quarkus.oidc.auth-server-url", keycloak.realmAddress());
        settings.put("quarkus.oidc.client-id", "kuntapeili");
        settings.put("quarkus.oidc.credentials.secret", KeycloakServer.CLIENT_SECRET);
        settings.put("quarkus.oidc.authentication.state-secret", "state-secret-for-tests-only-0123456789");
        settings.put("quarkus.http.auth.session.encryption-key", "session-key-for-tests-only-0123456789");
        return settings;
    }

    @AfterAll
    static void stop() throws IOException {
        for (AutoCloseable each : new AutoCloseable[] {browser, application, keycloak, database}) {
            close(each);
        }
        mail.stop();
    }

    private static void close(AutoCloseable started) throws IOException {
        try {
            if (started != null) {
                started.close();
            }
        } catch (Exception e) {
            throw new IOException("Could not be stopped: " + started, e);
        }
    }

    @Test
    void anInvitationBindsTheFirstAccountThatSignsInWithItAndNoOther() throws Exception {
        Page official = visitor();
        official.navigate("/staff/rounds");
        signIn(official, "official");
        assertThat(official).hasURL(Pattern.compile(".*/staff/rounds"));
        inviteTheDirector(official);

        String link = linkInMail();
        Page director = visitor();
        director.navigate(link);
        director.locator("main")
                .getByText("Sign in", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        signIn(director, "director");
        director.getByRole(AriaRole.BUTTON, named("Accept the invitation")).click();
        director.waitForURL(Pattern.compile(".*/rounds/r2026/organisations/091/response.*"));

        Response others = director.navigate("/rounds/r2026/organisations/092/response");
        assertTrue(List.of(403, 404).contains(others.status()), "another organisation's answers: " + others.status());
        assertEquals(403, director.navigate("/staff/rounds").status());

        director.navigate("/home");
        director.getByRole(AriaRole.BUTTON, named("Sign out")).click();
        director.waitForURL(Pattern.compile(".*localhost:\\d+/(\\?.*)?$"));
        director.navigate("/rounds/r2026/organisations/091/response");
        assertThat(director).hasURL(Pattern.compile(".*/realms/kuntapeili/.*"));
        assertThat(director.locator("#username")).isVisible();
    }

    @Test
    void demoAccountsDoNotExistHere() {
        Page stranger = visitor();
        stranger.context()
                .request()
                .post(
                        "/j_security_check",
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setForm(com.microsoft.playwright.options.FormData.create()
                                        .set("j_username", "staff")
                                        .set("j_password", "demo")));
        stranger.navigate("/staff/rounds");
        assertThat(stranger).hasURL(Pattern.compile(".*/realms/kuntapeili/.*"));
        assertFalse(stranger.content().contains("/staff/rounds/r2026"));
    }

    private static void inviteTheDirector(Page official) {
        official.navigate("/staff/rounds?lang=en");
        official.getByRole(AriaRole.LINK, named("New round")).click();
        official.getByLabel("Identifier").fill("r2026");
        for (String language : List.of("fi", "sv", "en")) {
            official.locator("#name-" + language).fill("Round 2026");
        }
        official.getByLabel("Reference year").fill("2025");
        official.getByLabel("Opening day").fill(LocalDate.now().toString());
        official.getByLabel("Last day to answer")
                .fill(LocalDate.now().plusDays(30).toString());
        official.getByRole(AriaRole.BUTTON, named("Create the round")).click();

        official.navigate("/staff/rounds/r2026/contacts");
        byte[] contacts =
                "code,name,email,language\n091,Director,director@example.org,en\n".getBytes(StandardCharsets.UTF_8);
        official.locator("#file").setInputFiles(new FilePayload("contacts.csv", "text/csv", contacts));
        official.getByRole(AriaRole.BUTTON, named("Check the file")).click();
        official.getByRole(AriaRole.BUTTON, named("Save the list")).click();

        official.navigate("/staff/rounds/r2026/state?change=open");
        official.getByRole(AriaRole.BUTTON, named("Open the round now")).click();
        official.navigate("/staff/rounds/r2026/invitations");
        official.getByRole(AriaRole.BUTTON, named("Send 1 invitation")).click();
        assertThat(official.locator(".flash")).isVisible();
    }

    private static String linkInMail() throws IOException, MessagingException {
        assertTrue(mail.waitForIncomingEmail(60_000, 1), "the invitation arrives");
        MimeMessage message = mail.getReceivedMessages()[0];
        String text = new String(message.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .replace("=\r\n", "")
                .replace("=3D", "=");
        Matcher link = Pattern.compile("http://localhost:\\d+(/invitation/[A-Za-z0-9_-]+)")
                .matcher(text);
        assertTrue(link.find(), text);
        return link.group(1);
    }

    private static Page visitor() {
        return browser.desk("http://localhost:" + application.address().getPort(), "en")
                .page();
    }

    private static void signIn(Page page, String account) {
        page.locator("#username").fill(account);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
