package fi.kuntapeili.survey.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** The member behind an account: made at the first sign-in, and kept in step with the account's name and address. */
@ApplicationScoped
public class SignedInMember {

    @Inject
    MemberRepository members;

    @Inject
    Clock clock;

    /** @param email null when the identity provider does not tell it */
    @Transactional
    public Member of(String subject, String name, String email) {
        Member member = members.bySubject(subject).orElseGet(() -> {
            members.insertIfNew(UUID.randomUUID(), subject, name, email, clock.instant());
            return members.bySubject(subject).orElseThrow();
        });
        if (!member.name().equals(name) || !Objects.equals(member.email().orElse(null), email)) {
            member.isNow(name, email);
        }
        return member;
    }

    /** Remembers the language that the member has chosen. */
    @Transactional
    public void uses(UUID id, String language) {
        members.findByIdOptional(id).ifPresent(member -> member.uses(language));
    }
}
