package fi.kuntapeili.survey.questionnaire;

/**
 * How far a section is.
 *
 * @param asked visible questions that need an answer
 * @param answered those of them that have one
 * @param problems raised checks that block submitting, explanations not considered
 */
public record SectionProgress(String section, State state, int asked, int answered, int problems) {

    public enum State {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETE,
        HAS_ISSUES,
        /** Nothing in it needs an answer, but it may be answered. */
        OPTIONAL,
        /** Nothing in it is asked of this organisation. */
        NOT_RELEVANT
    }
}
