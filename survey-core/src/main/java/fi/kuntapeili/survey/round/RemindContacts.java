package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.message.Letter;
import fi.kuntapeili.survey.message.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reminds the invited contacts of organisations that have not submitted. Nobody is reminded twice on one day. Who has not yet
 * signed in gets a new link, because the old one is in nobody's hands but the reader's.
 */
@ApplicationScoped
public class RemindContacts {

    private static final String PREVIEW_PATH = "/invitation/…";

    /** One contact with the letter that would be sent. */
    public record Planned(Contact to, Letter letter) {}

    /** @param notInvited contacts who were never invited and are to be invited first */
    public record Preview(List<Planned> letters, List<Contact> notInvited) {}

    @Inject
    RoundRepository rounds;

    @Inject
    ContactRepository contacts;

    @Inject
    InvitationRepository invitations;

    @Inject
    Letters letters;

    @Inject
    Outbox outbox;

    @Inject
    RoundSettings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Today today;

    /** Says exactly what would be sent to whom, in whose language; a reminder already sent today is shown again. */
    @Transactional
    public Preview preview(String id) {
        Round round = round(id);
        Instant until = clock.instant().plus(settings.invitationValid());
        Map<String, Boolean> joined = joinedByPerson(id);
        List<Planned> planned = new ArrayList<>();
        List<Contact> notInvited = new ArrayList<>();
        for (Contact to : contacts.yetToSubmit(id)) {
            Boolean hasJoined = joined.get(person(to));
            if (hasJoined == null) {
                notInvited.add(to);
            } else {
                Letters.Link link = hasJoined
                        ? new Letters.Link(Letters.responsePath(id, to.organisation()), Optional.empty())
                        : new Letters.Link(PREVIEW_PATH, Optional.of(until));
                planned.add(new Planned(to, letters.reminder(round, to, link, key(id, to))));
            }
        }
        return new Preview(planned, notInvited);
    }

    /** Sends what the preview says. Sending again on the same day sends only what is new since. */
    @Transactional
    public SendResult send(Actor by, String id) {
        Round round = round(id);
        if (!round.state().takesAnswers()) {
            return SendResult.notNow(round.state() == RoundState.DRAFT ? "round_not_open" : "round_closed_already");
        }
        invitations.lock(id);
        Map<String, Boolean> joined = joinedByPerson(id);
        int posted = 0;
        for (Contact to : contacts.yetToSubmit(id)) {
            Boolean hasJoined = joined.get(person(to));
            if (hasJoined != null && !outbox.has(key(id, to))) {
                Letters.Link link = hasJoined
                        ? new Letters.Link(Letters.responsePath(id, to.organisation()), Optional.empty())
                        : freshLink(by, id, to);
                posted += outbox.post(letters.reminder(round, to, link, key(id, to))) ? 1 : 0;
            }
        }
        if (posted > 0) {
            audit.record(
                    AuditEvent.by(by, "REMINDERS_SENT", AuditEvent.round(id)).changed(null, "" + posted));
        }
        return new SendResult.Sent(posted);
    }

    /** The older link stays good until one of them is used. */
    private Letters.Link freshLink(Actor by, String round, Contact to) {
        Token token = Token.fresh();
        Instant now = clock.instant();
        Instant until = now.plus(settings.invitationValid());
        invitations.persist(new Invitation(token, round, to, Set.of(), by.memberId(), by.name(), now, until));
        return new Letters.Link(token.path(), Optional.of(until));
    }

    /** Each person invited to the round, and whether one of their links was used. */
    private Map<String, Boolean> joinedByPerson(String round) {
        Map<String, Boolean> joined = new HashMap<>();
        invitations
                .of(round)
                .forEach(each -> joined.merge(person(each.to()), each.usedAt().isPresent(), Boolean::logicalOr));
        return joined;
    }

    private String key(String round, Contact to) {
        return String.join(
                "/",
                "reminder",
                round,
                to.organisation().value(),
                to.email(),
                today.date().toString());
    }

    private static String person(Contact contact) {
        return contact.organisation() + "/" + contact.email();
    }

    private Round round(String id) {
        return rounds.findByIdOptional(id).orElseThrow(() -> new IllegalArgumentException("No such round: " + id));
    }
}
