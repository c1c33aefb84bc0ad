package fi.kuntapeili.survey.response;

import java.util.Locale;

/** Why a response cannot be changed now. Each has a text that says what is the case and what can be done next. */
public enum Obstacle {
    ROUND_NOT_OPENED,
    /** Started responses may finish, none begins. */
    ROUND_CLOSING,
    ROUND_CLOSED,
    ROUND_FROZEN,
    NOT_ASKED,
    NOT_STARTED,
    ALREADY_SUBMITTED,
    ALREADY_ACCEPTED,
    NOT_SUBMITTED,
    NOT_YOURS;

    /** Key of the text. */
    public String key() {
        return "obstacle_" + name().toLowerCase(Locale.ROOT);
    }
}
