package fi.kuntapeili.web.answering;

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

/** A real browser at the pages of answering. */
final class AnsweringBrowser implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    AnsweringBrowser(String address) {
        this.address = address;
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setHeadless(true)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    /** A person of their own, signed in. */
    Page person(String account, String language, int width, boolean javaScript) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language)
                .setViewportSize(width, 1000)
                .setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(15000);
        context.request()
                .post("/j_security_check", RequestOptions.create()
                        .setForm(FormData.create().set("j_username", account).set("j_password", "demo")));
        return context.newPage();
    }

    static List<String> axe(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(each -> each.getId() + " " + each.getNodes().stream().map(node -> String.valueOf(node.getTarget())).limit(4).toList())
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
