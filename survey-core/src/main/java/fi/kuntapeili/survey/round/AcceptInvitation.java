package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.GiveDuty;
import fi.kuntapeili.survey.access.Member;
import fi.kuntapeili.survey.access.MemberRepository;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.access.SectionAssignments;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Binds the account that first signs in through a one-time link to the organisation. Accepting again with the same account
 * changes nothing; another account is told that the link has been used.
 */
@ApplicationScoped
public class AcceptInvitation {

    /** What became of it. */
    public sealed interface Result {

        /** The account may now act for the organisation. */
        record Accepted(Invitation invitation) implements Result {}

        record NotUsable(Invitation invitation, InvitationStatus because) implements Result {}

        /** Those who run the survey do not answer it with the same account. */
        record RunsTheSurvey(Invitation invitation) implements Result {}

        record Unknown() implements Result {}
    }

    @Inject
    InvitationRepository invitations;

    @Inject
    GiveDuty giveDuty;

    @Inject
    MemberRepository members;

    @Inject
    SectionAssignments assignments;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The invitation of a link, whatever its state. */
    @Transactional
    public Optional<Invitation> find(String token) {
        return invitations.byToken(new Token(token));
    }

    @Transactional
    public Result accept(Actor member, String token) {
        Optional<Invitation> found = invitations.lockedByToken(new Token(token));
        if (found.isEmpty()) {
            return new Result.Unknown();
        }
        Invitation invitation = found.get();
        Instant now = clock.instant();
        if (invitation.usedBy().filter(member.memberId()::equals).isPresent()) {
            return new Result.Accepted(invitation);
        }
        InvitationStatus status = invitation.status(now);
        if (status != InvitationStatus.VALID) {
            return new Result.NotUsable(invitation, status);
        }
        if (member.has(Role.STAFF) || member.has(Role.PUBLISHER) || member.has(Role.ADMIN)) {
            return new Result.RunsTheSurvey(invitation);
        }
        bind(member, invitation, now);
        return new Result.Accepted(invitation);
    }

    private void bind(Actor member, Invitation invitation, Instant now) {
        boolean everySection = invitation.sections().isEmpty();
        giveDuty.give(inviter(invitation), member.memberId(), invitation.duty(), everySection);
        if (!everySection) {
            assignments.replace(
                    member.memberId(), invitation.round(), invitation.organisation(), invitation.sections());
        }
        invitation.usedBy(member.memberId(), now);
        // Other links of the same person are of no use any more, and should open nothing in other hands.
        invitations.of(invitation.round(), invitation.organisation()).stream()
                .filter(each -> each.to().email().equals(invitation.to().email()))
                .filter(each -> each.status(now) == InvitationStatus.VALID)
                .forEach(each -> each.revoke(now));
        audit.record(AuditEvent.by(
                        member,
                        "INVITATION_ACCEPTED",
                        AuditEvent.response(
                                invitation.round(), invitation.organisation().value()))
                .about(invitation.to().email())
                .changed(null, invitation.role().id()));
    }

    private Actor inviter(Invitation invitation) {
        return invitation
                .invitedBy()
                .flatMap(members::findByIdOptional)
                .map(inviter -> actor(inviter))
                .orElse(Actor.nobody());
    }

    private static Actor actor(Member inviter) {
        return new Actor(inviter.id(), inviter.subject(), inviter.name(), Set.of(), Set.of());
    }
}
