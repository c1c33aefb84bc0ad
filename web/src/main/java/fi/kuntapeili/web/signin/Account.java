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

    static Account of(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String name = token.getClaim("name");
            String email = token.getClaim(Claims.email);
            return new Account(
                    token.getIssuer() + "#" + token.getSubject(), name == null ? token.getName() : name, email);
        }
        return local(identity.getPrincipal().getName());
    }

    /**
     * An account of demo mode, which comes without a token. Its mail address is one that can never receive, so that its mails
     * stand in the outbox.
     */
    static Account local(String name) {
        return new Account("local#" + name, name, name + "@demo.example");
    }
}
