package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.CellPath;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A value that waits beside the stored one until somebody chooses. */
record OpenConflict(
        UUID id,
        CellPath path,
        String raw,
        Optional<Answer> answer,
        UUID author,
        String authorName,
        Instant at,
        Outcome outcome) {

    enum Outcome {
        OPEN,
        KEPT_STORED,
        TOOK_OTHER,
        /** Its author has meanwhile written the cell, or the stored value has become the same. */
        WRITTEN_OVER
    }

    OpenConflict ended(Outcome how) {
        return new OpenConflict(id, path, raw, answer, author, authorName, at, how);
    }
}
