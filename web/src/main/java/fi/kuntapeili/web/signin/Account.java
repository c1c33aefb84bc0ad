package fi.kuntapeili.web.signin;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What the identity provider tells of an account.
 *
 * @param subject stable over changes of name and address, and unique over providers
 * @param email may be null
 */
record Account(String subject, String name, String email) {

    /** Set on identities that do not come with a token. */
    static final String NAME = "kuntapeili.name";

    static Account of(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String name = token.getClaim("name");
            String email = token.getClaim(Claims.email);
            return new Account(
                    token.getIssuer() + "#" + token.getSubject(), name == null ? token.getName() : name, email);
        }
        String principal = identity.getPrincipal().getName();
        String name = identity.getAttribute(NAME);
        return local(principal, name == null ? principal : name);
    }

    /** An account of demo mode. Its mail address is one that can never receive, so that its mails stand in the outbox. */
    static Account local(String principal, String name) {
        return new Account("local#" + principal, name, principal + "@demo.example");
    }
}
