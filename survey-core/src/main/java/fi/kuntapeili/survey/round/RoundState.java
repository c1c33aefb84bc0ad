package fi.kuntapeili.survey.round;

/** The life of a round, in order. */
public enum RoundState {
    DRAFT,
    OPEN,
    /** Started responses may finish, none begins. */
    CLOSING,
    CLOSED,
    /** The figures are being worked out; nothing about the responses changes any more. */
    FREEZING,
    FROZEN,
    PUBLISHED;

    /** Whether answers may be changed. */
    public boolean takesAnswers() {
        return this == OPEN || this == CLOSING;
    }

    /** Whether responses, decisions on them and the plan stay as they are from now on. */
    public boolean isSettled() {
        return this == FREEZING || isFrozen();
    }

    public boolean isFrozen() {
        return this == FROZEN || this == PUBLISHED;
    }
}
