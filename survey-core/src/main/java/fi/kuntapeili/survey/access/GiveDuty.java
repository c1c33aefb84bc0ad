package fi.kuntapeili.survey.access;

import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Gives a member a duty for an organisation, and takes it back. Repeating either changes nothing. */
@ApplicationScoped
public class GiveDuty {

    @Inject
    MemberRepository members;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * @param by who gives: whoever made the invitation, or an administrator
     * @param allSections whether the duty is for every section; else sections are given one by one
     */
    @Transactional
    public void give(Actor by, UUID member, Duty duty, boolean allSections) {
        if (members.give(member, duty, allSections, by.memberId(), clock.instant())) {
            audit.record(AuditEvent.by(by, "DUTY_GIVEN", stream(duty))
                    .about(member.toString())
                    .changed(null, duty.role().id() + (allSections ? " (all sections)" : "")));
        }
    }

    @Transactional
    public void take(Actor by, UUID member, Duty duty) {
        if (members.take(member, duty)) {
            audit.record(AuditEvent.by(by, "DUTY_TAKEN", stream(duty))
                    .about(member.toString())
                    .changed(duty.role().id(), null));
        }
    }

    private static String stream(Duty duty) {
        return "organisation/" + duty.organisation();
    }
}
