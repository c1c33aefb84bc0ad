package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import java.time.Instant;
import java.util.UUID;

/**
 * Two people gave one cell different values. The stored one stands until somebody chooses.
 *
 * @param mine what came later and was not written
 * @param theirs what is stored
 * @param theirsVersion version of the cell; the {@code base} for resolving
 */
public record Conflict(UUID id, CellPath path, Kept mine, Kept theirs, long theirsVersion) {

    /**
     * One of the two values.
     *
     * @param value canonical; null when cleared, missing or unreadable
     * @param missing null when there is none
     * @param display as the reader's language writes it
     */
    public record Kept(
            String raw,
            String value,
            MissingCode missing,
            String display,
            UUID author,
            String authorName,
            Instant at) {}
}
