package fi.kuntapeili.survey.access;

import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Lets a member use the service or shuts the member out; duties stay, so that it can be taken back. */
@ApplicationScoped
public class AllowMember {

    @Inject
    MemberRepository members;

    @Inject
    AuditTrail audit;

    /** @return the member, or empty when there is none with the id */
    @Transactional
    public Optional<Member> allow(Actor by, UUID id, boolean active) {
        Optional<Member> member = members.findByIdOptional(id);
        member.filter(found -> found.active() != active).ifPresent(found -> {
            found.activate(active);
            audit.record(AuditEvent.by(by, active ? "MEMBER_ALLOWED" : "MEMBER_SHUT_OUT", "member/" + id)
                    .about(id.toString())
                    .changed(String.valueOf(!active), String.valueOf(active)));
        });
        return member;
    }
}
