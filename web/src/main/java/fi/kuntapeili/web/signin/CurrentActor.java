package fi.kuntapeili.web.signin;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Member;
import fi.kuntapeili.survey.access.MemberRepository;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.access.SignedInMember;
import fi.kuntapeili.web.text.MemberLanguage;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/** Who makes the request. */
@RequestScoped
public class CurrentActor {

    @Inject
    SecurityIdentity identity;

    @Inject
    SignedInMember signedIn;

    @Inject
    MemberRepository members;

    @Inject
    RoleNames roleNames;

    @Inject
    MemberLanguage language;

    private Actor actor;

    /** Nobody when no one is signed in; a member who has been shut out keeps the name and has no role and no duty. */
    public Actor actor() {
        if (actor == null) {
            actor = identity.isAnonymous() ? Actor.nobody() : known();
        }
        return actor;
    }

    private Actor known() {
        Account account = Account.of(identity);
        Member member = signedIn.of(account.subject(), account.name(), account.email());
        member.language().ifPresent(language::is);
        if (!member.active()) {
            return new Actor(member.id(), member.subject(), member.name(), Set.of(), Set.of());
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        identity.getRoles().forEach(name -> roleNames.role(name).ifPresent(roles::add));
        return new Actor(member.id(), member.subject(), member.name(), roles, members.dutiesOf(member.id()));
    }
}
