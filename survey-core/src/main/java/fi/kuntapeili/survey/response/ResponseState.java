package fi.kuntapeili.survey.response;

/** Where one organisation's answers to a round are. */
public enum ResponseState {
    NOT_STARTED,
    IN_PROGRESS,
    /** Nothing is missing and nothing blocks submitting. */
    READY,
    SUBMITTED,
    /** Sent back by staff with questions. */
    RETURNED,
    ACCEPTED;

    /** Whether answers may be changed while the round takes them. */
    public boolean takesAnswers() {
        return this == IN_PROGRESS || this == READY || this == RETURNED;
    }
}
