package fi.kuntapeili.survey.casebook;

/** The life of a case description. Only an approved one is ever shown to others. */
public enum CaseState {
    /** Staff are writing. */
    DRAFT,
    /** The organisation is asked whether it may be shown. */
    SENT,
    /** The organisation wants something changed first. */
    CHANGES_ASKED,
    APPROVED,
    /** The organisation does not want it shown, or no longer. */
    WITHDRAWN
}
