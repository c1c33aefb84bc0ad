package fi.kuntapeili.survey.response;

import java.time.Instant;
import java.util.List;

/**
 * What staff decided about a submitted revision, and said.
 *
 * @param message blank when nothing was said
 * @param cells paths that are asked about, or whole questions; empty when everything may be changed
 */
public record ReviewNote(
        Decision decision, int revision, String message, List<String> cells, String authorName, Instant at) {

    public enum Decision {
        ACCEPTED,
        RETURNED,
        /** The keyholder opened all answers after a return. */
        REOPENED
    }
}
