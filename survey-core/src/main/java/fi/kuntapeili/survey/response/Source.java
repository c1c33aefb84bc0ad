package fi.kuntapeili.survey.response;

/** How a value came into a cell. */
public enum Source {
    TYPED,
    /** Taken over from the previous round by a person. */
    CONFIRMED,
    /** Came with a file. */
    LOADED
}
