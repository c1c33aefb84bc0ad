package fi.kuntapeili.web.rounds;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser in which several people can be signed in at once. */
final class StaffBrowser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    StaffBrowser(String address) {
        this.address = address;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    /** A visitor with a browser window of their own. */
    Page visitor(String language, int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language)
                .setViewportSize(width, 1000));
        context.setDefaultTimeout(60_000);
        return context.newPage();
    }

    /** The same, signed in with a demo account. */
    Page person(String account, String language, int width) {
        Page page = visitor(language, width);
        signIn(page, account);
        return page;
    }

    static void signIn(Page page, String account) {
        page.context()
                .request()
                .post(
                        "/j_security_check",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("j_username", account)
                                        .set("j_password", "demo")));
    }

    /** What axe-core objects to on the page. */
    static List<String> axe(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(each -> each.getId() + " "
                                + each.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .limit(4)
                                        .toList())
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
