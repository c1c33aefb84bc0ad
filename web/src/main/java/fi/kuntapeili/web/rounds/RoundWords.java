package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.response.ReviewNote;
import fi.kuntapeili.survey.round.RoundState;
import io.quarkus.qute.TemplateExtension;
import java.util.Locale;

/** How states are named and toned on pages; templates reach them as {@code round.state.key} and {@code row.state.tone}. */
@TemplateExtension
final class RoundWords {

    private RoundWords() {}

    /** Key of the text that names the state. */
    static String key(RoundState state) {
        return "rounds_state_" + state.name().toLowerCase(Locale.ROOT);
    }

    /** Key of the text that says what can be done in the state. */
    static String meaningKey(RoundState state) {
        return "rounds_state_text_" + state.name().toLowerCase(Locale.ROOT);
    }

    static String tone(RoundState state) {
        return switch (state) {
            case DRAFT, CLOSED -> "neutral";
            case OPEN -> "progress";
            case CLOSING, FREEZING -> "attention";
            case FROZEN, PUBLISHED -> "done";
        };
    }

    /** Key of the text that names the state. */
    static String key(ResponseState state) {
        return switch (state) {
            case NOT_STARTED -> "responses_state_not_started";
            // Whether nothing is missing is the organisation's own matter until it hands in.
            case IN_PROGRESS, READY -> "responses_state_in_progress";
            case SUBMITTED -> "responses_state_submitted";
            case RETURNED -> "responses_state_returned";
            case ACCEPTED -> "responses_state_accepted";
        };
    }

    static String tone(ResponseState state) {
        return switch (state) {
            case NOT_STARTED -> "neutral";
            case IN_PROGRESS, READY -> "progress";
            case SUBMITTED, RETURNED -> "attention";
            case ACCEPTED -> "done";
        };
    }

    /** Key of the text that names the role. */
    static String key(Role role) {
        return "role_" + role.id();
    }

    /** Key of the text that says what an invitation makes of its reader. */
    static String invitationKey(Role role) {
        return "mail_invitation_role_" + role.id();
    }

    /** Key of the text that names the decision. */
    static String key(ReviewNote.Decision decision) {
        return "review_decision_" + decision.name().toLowerCase(Locale.ROOT);
    }
}
