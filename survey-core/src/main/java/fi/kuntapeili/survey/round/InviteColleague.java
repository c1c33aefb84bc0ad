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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A keyholder invites somebody to one response, and may withdraw the invitation while it has not been used. */
@ApplicationScoped
public class InviteColleague {

    @Inject
    RoundRepository rounds;

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

    /**
     * The address of a contact is checked by the caller with {@link ContactFile#isEmail}. The same person is invited once as
     * long as the link works.
     *
     * @param sections ids of the sections given; none for all of them
     * @return whether a new invitation was made
     * @throws IllegalArgumentException when there is no such round or it does not ask the organisation
     */
    @Transactional
    public boolean invite(Actor by, String id, Contact to, Set<String> sections) {
        Round round = rounds.findByIdOptional(id)
                .filter(asking -> rounds.isAsked(id, to.organisation()))
                .orElseThrow(() -> new IllegalArgumentException("No such round, or it does not ask " + to));
        invitations.lock(id);
        Instant now = clock.instant();
        long earlier = invitations.of(id, to.organisation()).stream()
                .filter(each -> each.to().email().equals(to.email()))
                .count();
        boolean stands = invitations.of(id, to.organisation()).stream()
                .filter(each -> each.to().email().equals(to.email()))
                .anyMatch(each -> each.status(now) == InvitationStatus.VALID);
        if (stands) {
            return false;
        }
        Token token = Token.fresh();
        Instant until = now.plus(settings.invitationValid());
        invitations.persist(new Invitation(token, id, to, sections, by.memberId(), by.name(), now, until));
        String key = String.join("/", "invitation", id, to.organisation().value(), to.email(), "" + (earlier + 1));
        Letter letter = letters.invitation(round, to, token.path(), by.name(), until, key);
        audit.record(AuditEvent.by(
                        by,
                        "COLLEAGUE_INVITED",
                        AuditEvent.response(id, to.organisation().value()))
                .about(to.email())
                .changed(null, to.role().id() + (sections.isEmpty() ? "" : " " + sections)));
        return outbox.post(letter);
    }

    /**
     * Withdraws an invitation of the organisation's that has not been used; any other stays as it is.
     *
     * @return the invitation withdrawn
     */
    @Transactional
    public Optional<Invitation> withdraw(Actor by, OrganisationCode organisation, UUID invitation) {
        Instant now = clock.instant();
        return invitations
                .findByIdOptional(invitation)
                .filter(each -> each.organisation().equals(organisation))
                .filter(each -> each.status(now) == InvitationStatus.VALID)
                .map(each -> {
                    each.revoke(now);
                    audit.record(AuditEvent.by(
                                    by, "INVITATION_WITHDRAWN", AuditEvent.response(each.round(), organisation.value()))
                            .about(each.to().email()));
                    return each;
                });
    }
}
