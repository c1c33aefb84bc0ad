package fi.kuntapeili.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One person's window, with what every page is checked for. The page objects of the areas build on it. */
public final class Visit implements AutoCloseable {

    private static final int SERVER_ERROR = 500;

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            // A page that is answered 404 or 403 on purpose is also an "error" of the console; a script's or policy's
            // is not.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= SERVER_ERROR) {
                complaints.add(response.url() + " answers " + response.status());
            }
        });
    }

    public Page page() {
        return page;
    }

    public Visit go(String path) {
        Response response = page.navigate(path);
        headers(response.headers());
        return this;
    }

    /** Signs in with a demo account by typing it; asked-for pages are reached through {@link #go} before. */
    public Visit signIn(String account) {
        if (!page.url().contains("/sign-in")) {
            go("/sign-in");
        }
        page.fill("#j_username", account);
        page.fill("#j_password", "demo");
        page.click("form:has(#j_username) button");
        page.waitForURL(url -> !url.contains("/sign-in") && !url.contains("j_security_check"));
        return this;
    }

    /** The page is in the language, axe finds nothing, nothing sticks out of the window and no script complains. */
    public Visit looksRight(String language) {
        assertEquals(language, page.getAttribute("html", "lang"), page.url());
        // Our pages have no frames, so all of axe runs in the page itself, which takes a third of the time.
        AxeRunOptions violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        List<String> violations = new AxeBuilder(page)
                .setLegacyMode(true).options(violationsOnly).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
        assertEquals(List.of(), violations, "axe at " + page.url());
        boolean fits = (Boolean)
                page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");
        assertTrue(fits, "Something sticks out of the window at " + page.url());
        assertEquals(List.of(), complaints);
        return this;
    }

    /** Kept under target/screenshots for a person to look at. */
    public Visit screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
        return this;
    }

    @Override
    public void close() {
        page.context().close();
    }

    private void headers(Map<String, String> headers) {
        assertTrue(
                headers.getOrDefault("content-security-policy", "").contains("frame-ancestors 'none'"),
                "Security headers at " + page.url());
        assertEquals("nosniff", headers.get("x-content-type-options"));
        assertEquals("text/html;charset=utf-8", headers.get("content-type").toLowerCase(Locale.ROOT), page.url());
    }
}
