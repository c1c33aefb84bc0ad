package fi.kuntapeili.survey.audit;

import fi.kuntapeili.survey.access.Actor;
import java.util.Objects;

/**
 * Something that somebody did, to be remembered. Immutable; the {@code with} methods return a changed copy.
 *
 * @param stream what the event belongs to, such as one response; events of one stream form one chain
 * @param actor who did it
 * @param onBehalfOf for whom, when not for the actor's own organisation; may be null
 * @param channel how: {@code page}, {@code api} or {@code system}
 * @param action what was done, in capitals, such as {@code RESPONSE_SUBMITTED}
 * @param subject what it was done to, such as the path of a cell; may be null
 * @param oldValue what was there before, as text; null when nothing was
 * @param newValue what is there now, as text; null when nothing is
 * @param reason the reason given; may be null
 */
public record AuditEvent(
        String stream,
        Actor actor,
        String onBehalfOf,
        String channel,
        String action,
        String subject,
        String oldValue,
        String newValue,
        String reason) {

    private static final String PAGE = "page";
    private static final String SYSTEM = "system";

    public AuditEvent {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(action, "action");
    }

    /** An event on a page by somebody. */
    public static AuditEvent by(Actor actor, String action, String stream) {
        return new AuditEvent(stream, actor, null, PAGE, action, null, null, null, null);
    }

    /** An event that the service caused itself, such as a job. */
    public static AuditEvent bySystem(String action, String stream) {
        return new AuditEvent(stream, Actor.nobody(), null, SYSTEM, action, null, null, null, null);
    }

    public AuditEvent about(String what) {
        return new AuditEvent(stream, actor, onBehalfOf, channel, action, what, oldValue, newValue, reason);
    }

    public AuditEvent changed(String from, String to) {
        return new AuditEvent(stream, actor, onBehalfOf, channel, action, subject, from, to, reason);
    }

    public AuditEvent because(String why) {
        return new AuditEvent(stream, actor, onBehalfOf, channel, action, subject, oldValue, newValue, why);
    }

    public AuditEvent through(String how) {
        return new AuditEvent(stream, actor, onBehalfOf, how, action, subject, oldValue, newValue, reason);
    }

    public AuditEvent onBehalfOf(String whom) {
        return new AuditEvent(stream, actor, whom, channel, action, subject, oldValue, newValue, reason);
    }

    /** The stream of everything that happens to one organisation's response in one round. */
    public static String response(String round, String organisation) {
        return "response/" + round + "/" + organisation;
    }

    /** The stream of everything that happens to a round as a whole. */
    public static String round(String round) {
        return "round/" + round;
    }
}
