package fi.kuntapeili.survey.questionnaire;

/** How strong a check is, strongest first. */
public enum Tier {
    /** The text typed is not a value of the cell; blocks submitting. */
    FORMAT,
    /** Impossible; blocks submitting. */
    HARD,
    /** Correct it or explain it; blocks submitting until one is done. */
    EXPLAIN,
    /** May be passed over. */
    SOFT,
    /** A hint. */
    INFO
}
