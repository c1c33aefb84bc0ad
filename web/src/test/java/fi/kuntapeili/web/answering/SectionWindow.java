package fi.kuntapeili.web.answering;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fi.kuntapeili.web.browser.Visit;

/** A person's window at the pages of one response: what they do there, in their words. */
public final class SectionWindow {

    private final Visit visit;
    private final Page page;
    private final String base;

    public SectionWindow(Visit visit, String round, String code) {
        this.visit = visit;
        this.page = visit.page();
        this.base = "/rounds/" + round + "/organisations/" + code + "/response";
    }

    public Visit visit() {
        return visit;
    }

    public Page page() {
        return page;
    }

    public SectionWindow open(String path) {
        visit.go(base + path);
        return this;
    }

    /** Begins answering unless somebody has begun before. */
    public SectionWindow begin() {
        open("");
        if (page.url().endsWith("/start")) {
            page.click("form[action$='/start'] button");
            page.waitForURL("**/response");
        }
        return this;
    }

    public SectionWindow section(String id) {
        return open("/sections/" + id);
    }

    public SectionWindow type(String path, String text) {
        return saving(() -> {
            cell(path).fill(text);
            cell(path).blur();
        });
    }

    public SectionWindow choose(String path, String code) {
        return saving(() ->
                page.locator("input[name='" + path + "'][value='" + code + "']").check());
    }

    public SectionWindow select(String path, String code) {
        return saving(() -> page.locator("select[name='" + path + "']").selectOption(code));
    }

    public SectionWindow press(String action) {
        return saving(
                () -> page.locator("button[value^='" + action + "']").first().click());
    }

    /** Does something that saves and waits until the server has acknowledged it and the page says so. */
    public SectionWindow saving(Runnable action) {
        Response response = page.waitForResponse(each -> each.url().contains("/mutations"), action);
        assertTrue(response.ok(), response.status() + " " + response.text());
        PlaywrightAssertions.assertThat(page.locator("[data-save-line][data-state=saved]"))
                .isVisible();
        return this;
    }

    /** The control of a cell that is typed into. */
    public Locator cell(String path) {
        return page.locator("input[type=text][name='" + path + "'], textarea[name='" + path + "']");
    }

    public Locator question(String id) {
        return page.locator("#q-" + id);
    }

    /** What is said about a question. */
    public Locator checks(String id) {
        return page.locator("#checks-" + id);
    }

    /** Answers the section of the questionnaire {@code kinds} that has every kind of question. */
    public SectionWindow answerEveryKind() {
        choose("k_single", "b").choose("k_multi", "a").choose("k_multi", "b").choose("k_multi", "none");
        PlaywrightAssertions.assertThat(page.locator("#c-k_multi")).not().isChecked();
        type("k_integer", "12")
                .type("k_decimal", "3,5")
                .type("k_money", "12500")
                .type("k_percent", "40");
        type("k_fte", "4,5").choose("k_likert", "4").choose("k_yesno", "yes").type("k_follow", "Palvelu");
        type("k_longtext", "Rivi yksi\nRivi kaksi");
        choose("k_grid[r1].rating", "2").choose("k_grid[r2].rating", "!dont_know");
        select("k_matrix[r1].used", "yes").type("k_matrix[r1].sum", "1 000");
        select("k_matrix[r2].used", "no").choose("k_matrix[r2].sum", "!no_data");
        press("addRow k_roster");
        String row = page.locator(".roster__row").getAttribute("data-row");
        type("k_roster[" + row + "].name", "Esimerkki <b>Oy</b>");
        select("k_roster[" + row + "].role", "a").type("k_roster[" + row + "].fte", "2");
        type("k_composition.x", "60").type("k_composition.y", "30");
        PlaywrightAssertions.assertThat(checks("k_composition")).containsText("90");
        type("k_composition.y", "40");
        PlaywrightAssertions.assertThat(checks("k_composition")).isEmpty();
        return this;
    }
}
