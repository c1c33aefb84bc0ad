package fi.kuntapeili.web.signin;

import io.quarkus.arc.lookup.LookupIfProperty;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Recognises a demo account from its encrypted session cookie. It is there in the demo profile only. */
@LookupIfProperty(name = DemoMode.ACCOUNTS, stringValue = "true")
@ApplicationScoped
public class DemoSessions implements IdentityProvider<TrustedAuthenticationRequest> {

    @Inject
    DemoMode demo;

    @Inject
    DemoAccounts accounts;

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            demo.mustBeOn();
            return accounts.find(request.getPrincipal())
                    .map(DemoIdentityProvider::identity)
                    .orElseThrow(AuthenticationFailedException::new);
        });
    }
}
