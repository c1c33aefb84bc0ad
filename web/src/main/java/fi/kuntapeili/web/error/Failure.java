package fi.kuntapeili.web.error;

import java.util.Set;

/**
 * A failed request as the reader is told of it.
 *
 * @param incident number that stands in the log too; null when the failure needs no looking into
 */
public record Failure(int status, String incident) {

    private static final Set<Integer> IN_WORDS =
            Set.of(400, 401, 403, 404, 405, 406, 409, 410, 413, 415, 422, 429, 500, 503);
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    /** The status whose words are shown: its own, or those of its family. */
    public int words() {
        if (IN_WORDS.contains(status)) {
            return status;
        }
        return status < SERVER_ERROR ? BAD_REQUEST : SERVER_ERROR;
    }

    public String titleKey() {
        return "error_title_" + words();
    }

    public String textKey() {
        return "error_text_" + words();
    }
}
