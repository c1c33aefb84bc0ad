package fi.kuntapeili.survey.questionnaire;

/** Who may see an answer after the freeze. */
public enum Confidentiality {
    /** May be shown with the organisation's name. */
    OPEN,
    /** Others see only disclosed figures of a group. */
    PEER,
    /** Others see at most one figure, for the group of all. */
    NEVER
}
