package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.message.Letter;
import fi.kuntapeili.survey.message.Outbox;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends each contact of a round a one-time link. Who has a link that still works, or has used one, gets no second one; who has
 * only links that ran out or were withdrawn gets a new one.
 */
@ApplicationScoped
public class InviteContacts {

    /** What stands for the token in a preview, so that a preview opens nothing. */
    private static final String PREVIEW_PATH = "/invitation/…";

    /** One contact with the letter that would be sent. */
    public record Planned(Contact to, Letter letter) {}

    /** A contact who is not written to, and why. */
    public record LeftOut(Contact to, InvitationStatus because) {}

    public record Preview(List<Planned> letters, List<LeftOut> leftOut) {}

    private record Person(OrganisationCode organisation, String email) {}

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

    /** Says exactly what would be sent to whom, in whose language. */
    @Transactional
    public Preview preview(Actor by, String id) {
        Round round = round(id);
        Instant now = clock.instant();
        Map<Person, List<Invitation>> earlier = earlier(id);
        List<Contact> all = contacts.of(id);
        return new Preview(
                all.stream()
                        .filter(to -> !stands(earlier, to, now))
                        .map(to -> new Planned(
                                to,
                                letters.invitation(
                                        round, to, PREVIEW_PATH, by.name(), until(now), key(round, to, earlier))))
                        .toList(),
                all.stream()
                        .filter(to -> stands(earlier, to, now))
                        .map(to -> new LeftOut(to, standing(earlier, to, now)))
                        .toList());
    }

    /** Sends what the preview says. Sending again sends only what is new since. */
    @Transactional
    public SendResult send(Actor by, String id) {
        Round round = round(id);
        if (round.state() != RoundState.DRAFT && !round.state().takesAnswers()) {
            return SendResult.notNow("round_closed_already");
        }
        invitations.lock(id);
        Instant now = clock.instant();
        Map<Person, List<Invitation>> earlier = earlier(id);
        int posted = 0;
        for (Contact to : contacts.of(id)) {
            if (!stands(earlier, to, now)) {
                Token token = Token.fresh();
                invitations.persist(new Invitation(token, id, to, Set.of(), by.memberId(), by.name(), now, until(now)));
                Letter letter =
                        letters.invitation(round, to, token.path(), by.name(), until(now), key(round, to, earlier));
                posted += outbox.post(letter) ? 1 : 0;
            }
        }
        if (posted > 0) {
            audit.record(
                    AuditEvent.by(by, "INVITATIONS_SENT", AuditEvent.round(id)).changed(null, "" + posted));
        }
        return new SendResult.Sent(posted);
    }

    private Instant until(Instant now) {
        return now.plus(settings.invitationValid());
    }

    private Map<Person, List<Invitation>> earlier(String round) {
        return invitations.of(round).stream().collect(Collectors.groupingBy(each -> person(each.to())));
    }

    private static boolean stands(Map<Person, List<Invitation>> earlier, Contact to, Instant now) {
        return earlier.getOrDefault(person(to), List.of()).stream()
                .map(each -> each.status(now))
                .anyMatch(status -> status == InvitationStatus.VALID || status == InvitationStatus.USED);
    }

    private static InvitationStatus standing(Map<Person, List<Invitation>> earlier, Contact to, Instant now) {
        return earlier.get(person(to)).stream().anyMatch(each -> each.status(now) == InvitationStatus.USED)
                ? InvitationStatus.USED
                : InvitationStatus.VALID;
    }

    /** One key for each invitation of a person, so that the same invitation is never posted twice. */
    private static String key(Round round, Contact to, Map<Person, List<Invitation>> earlier) {
        int nth = earlier.getOrDefault(person(to), List.of()).size() + 1;
        return String.join("/", "invitation", round.id(), to.organisation().value(), to.email(), "" + nth);
    }

    private static Person person(Contact contact) {
        return new Person(contact.organisation(), contact.email());
    }

    private Round round(String id) {
        return rounds.findByIdOptional(id).orElseThrow(() -> new IllegalArgumentException("No such round: " + id));
    }
}
