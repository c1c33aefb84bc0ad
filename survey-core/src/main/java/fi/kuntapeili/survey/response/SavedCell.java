package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Message;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import java.time.Instant;

/**
 * A cell as a save reports it.
 *
 * @param value in canonical form; null when cleared, missing or unreadable
 * @param missing null when there is none
 * @param problem why the raw text cannot be read; null when it can
 * @param display the value as the reader's language writes it; blank when there is none
 */
public record SavedCell(
        CellPath path,
        long version,
        String raw,
        String value,
        MissingCode missing,
        Message problem,
        String display,
        String authorName,
        Source source,
        Instant at) {}
