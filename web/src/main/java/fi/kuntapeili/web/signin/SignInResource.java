package fi.kuntapeili.web.signin;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Signing in and out. */
@Path("/")
@Produces(Html.UTF_8)
public class SignInResource {

    /** The identity provider ends its own session here too. */
    private static final URI SIGN_OUT_EVERYWHERE = URI.create("/sign-out/everywhere");

    @Inject
    DemoMode demo;

    @Inject
    OfferedAccounts offered;

    @Inject
    CurrentLanguage language;

    @Inject
    SecurityIdentity identity;

    @Inject
    PageFrame frame;

    /**
     * @param failed whether a demo password was wrong
     * @param error what the identity provider says when it refused; its own words are not for readers
     */
    @GET
    @Path("sign-in")
    @Allowed(Action.SIGN_IN)
    public TemplateInstance signIn(@QueryParam("failed") boolean failed, @QueryParam("error") String error) {
        return new SignInPage(
                demo.isOn(), failed || error != null, demo.isOn() ? offered.in(language.language()) : List.of());
    }

    @POST
    @Path("sign-out")
    @Allowed(Action.SIGN_OUT)
    public Response signOut() {
        if (!demo.isOn() && !identity.isAnonymous()) {
            return Response.seeOther(SIGN_OUT_EVERYWHERE).build();
        }
        if (!identity.isAnonymous()) {
            FormAuthenticationMechanism.logout(identity);
            frame.flash("signin_out");
        }
        return Response.seeOther(URI.create("/")).build();
    }
}
