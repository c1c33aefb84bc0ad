package fi.kuntapeili.web.answering;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/**
 * What happened to the answers.
 *
 * @param full whether there may be older changes that the page leaves out
 */
@CheckedTemplate(basePath = "answering")
record HistoryPage(ResponsePlace place, List<ChangeView> changes, boolean full) implements TemplateInstance {

    /**
     * @param cell what the cell is called inside its question, or null
     * @param row key of the text that says what happened to a roster row; null for a cell
     * @param before null when the cell was empty, as {@code after}
     */
    public record ChangeView(
            Instant at, String by, String question, String cell, String row, String before, String after) {}
}
