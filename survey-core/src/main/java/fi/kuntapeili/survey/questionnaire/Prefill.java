package fi.kuntapeili.survey.questionnaire;

/** What the last round's answer is used for. */
public enum Prefill {
    /** Shown beside the field. */
    REFERENCE,
    /** Offered for confirming with one click. */
    CONFIRM,
    /** Offered as a text to start from. */
    SUGGEST,
    NONE
}
