package fi.kuntapeili.survey.message;

/** How far a mail has come. */
public enum Delivery {
    QUEUED,
    /** A sender has it; when that sender dies, another takes it over after a while. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** It was given up; staff may try again. */
    FAILED
}
