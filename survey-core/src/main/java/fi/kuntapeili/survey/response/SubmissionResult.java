package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.CellPath;
import java.util.List;

/** What became of submitting. */
public sealed interface SubmissionResult {

    /** Submitted now, or before with the same seq. */
    record Submitted(Receipt receipt) implements SubmissionResult {}

    /**
     * Something is missing or wrong.
     *
     * @param gaps cells that need a value or a missing code
     * @param blocking checks that must be corrected or explained
     * @param conflicts cells in which somebody must choose between two values
     */
    record Incomplete(List<CellPath> gaps, List<RaisedCheck> blocking, List<Conflict> conflicts)
            implements SubmissionResult {}

    /**
     * Answers were changed after the seq that was reviewed.
     *
     * @param seq newest
     * @param changed cells as they stand now, newest first; empty when only an explanation or a row changed
     */
    record ChangedMeanwhile(long seq, List<SavedCell> changed) implements SubmissionResult {}

    record NotSubmittable(Obstacle obstacle) implements SubmissionResult {}
}
