package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.CellPath;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is stored at a path, also after it was cleared.
 *
 * @param raw as typed; blank when cleared or when a missing code stands there
 * @param answer empty when the cell is cleared
 * @param version counts the changes of this cell, from 1
 * @param seq of the response, when the cell was last changed
 */
public record Cell(
        CellPath path,
        String raw,
        Optional<Answer> answer,
        long version,
        long seq,
        UUID author,
        String authorName,
        Source source,
        Instant at) {}
