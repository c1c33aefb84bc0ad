package fi.kuntapeili.web.answering;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fi.kuntapeili.web.browser.Visit;

/** A person's window at the pages of one response: what they do there, in their words. */
final class SectionWindow {

    private final Visit visit;
    private final Page page;
    private final String base;

    SectionWindow(Visit visit, String round, String code) {
        this.visit = visit;
        this.page = visit.page();
        this.base = "/rounds/" + round + "/organisations/" + code + "/response";
    }

    Visit visit() {
        return visit;
    }

    Page page() {
        return page;
    }

    SectionWindow open(String path) {
        visit.go(base + path);
        return this;
    }

    /** Begins answering unless somebody has begun before. */
    SectionWindow begin() {
        open("");
        if (page.url().endsWith("/start")) {
            page.click("form[action$='/start'] button");
            page.waitForURL("**/response");
        }
        return this;
    }

    SectionWindow section(String id) {
        return open("/sections/" + id);
    }

    SectionWindow type(String path, String text) {
        return saving(() -> {
            cell(path).fill(text);
            cell(path).blur();
        });
    }

    SectionWindow choose(String path, String code) {
        return saving(() ->
                page.locator("input[name='" + path + "'][value='" + code + "']").check());
    }

    SectionWindow select(String path, String code) {
        return saving(() -> page.locator("select[name='" + path + "']").selectOption(code));
    }

    SectionWindow press(String action) {
        return saving(
                () -> page.locator("button[value^='" + action + "']").first().click());
    }

    /** Does something that saves and waits until the server has acknowledged it and the page says so. */
    SectionWindow saving(Runnable action) {
        Response response = page.waitForResponse(each -> each.url().contains("/mutations"), action);
        assertTrue(response.ok(), response.status() + " " + response.text());
        PlaywrightAssertions.assertThat(page.locator("[data-save-line][data-state=saved]"))
                .isVisible();
        return this;
    }

    /** The control of a cell that is typed into. */
    Locator cell(String path) {
        return page.locator("input[type=text][name='" + path + "'], textarea[name='" + path + "']");
    }

    Locator question(String id) {
        return page.locator("#q-" + id);
    }

    /** What is said about a question. */
    Locator checks(String id) {
        return page.locator("#checks-" + id);
    }
}
