package fi.kuntapeili.web.signin;

import fi.kuntapeili.web.signin.DemoAccounts.DemoAccount;
import io.quarkus.arc.lookup.LookupIfProperty;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Signs in the accounts of demo mode by password. It is there in the demo profile only. */
@LookupIfProperty(name = DemoMode.ACCOUNTS, stringValue = "true")
@ApplicationScoped
public class DemoIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    @Inject
    DemoMode demo;

    @Inject
    DemoAccounts accounts;

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() ->
                signIn(request.getUsername(), new String(request.getPassword().getPassword())));
    }

    private SecurityIdentity signIn(String name, String password) {
        demo.mustBeOn();
        DemoAccount account = accounts.find(name)
                .filter(found -> DemoAccounts.PASSWORD.equals(password))
                .orElseThrow(AuthenticationFailedException::new);
        accounts.prepare(account);
        return identity(account);
    }

    static SecurityIdentity identity(DemoAccount account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name()))
                .addRoles(
                        account.role() == null
                                ? Set.of()
                                : Set.of(account.role().id()))
                .build();
    }
}
