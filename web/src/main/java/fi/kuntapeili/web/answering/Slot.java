package fi.kuntapeili.web.answering;

import java.util.List;

/**
 * One cell of the form: where its value goes and what stood in it when the page was drawn.
 *
 * @param path the cell's path as text
 * @param dom id of the control, and the place that links to the cell lead to
 * @param label what the control is called where it has no visible label of its own
 * @param was what the control holds as drawn; a form without JavaScript sends it back, so that only what the person
 *     changed is saved
 * @param version of the answer as drawn; 0 for none
 * @param missing the missing codes offered beside it
 * @param marked whether a check that blocks submitting speaks of it
 */
public record Slot(
        String path, String dom, String label, String was, long version, List<MissingView> missing, boolean marked) {

    /** What stands before a missing code in a form value, so that no option code can be taken for one. */
    public static final String MISSING_MARK = "!";

    public Slot {
        missing = List.copyOf(missing);
    }

    /** Whether a missing code is given instead of a value. */
    public boolean saidMissing() {
        return missing.stream().anyMatch(MissingView::chosen);
    }

    /** Turns a path into something that may stand in an HTML id. */
    static String dom(String path) {
        return "c-" + path.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("-$", "");
    }

    /**
     * A missing code offered beside a field.
     *
     * @param value the form value
     * @param label its words
     */
    public record MissingView(String value, String label, String dom, boolean chosen) {}
}
