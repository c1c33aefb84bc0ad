package fi.kuntapeili.survey.round;

/** The life of a round, in order. */
public enum RoundState {
    DRAFT,
    OPEN,
    /** Started responses may finish, none begins. */
    CLOSING,
    CLOSED,
    FROZEN,
    PUBLISHED;

    /** Whether answers may be changed. */
    public boolean takesAnswers() {
        return this == OPEN || this == CLOSING;
    }

    public boolean isFrozen() {
        return this == FROZEN || this == PUBLISHED;
    }
}
