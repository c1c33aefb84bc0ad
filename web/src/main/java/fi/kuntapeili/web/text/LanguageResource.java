package fi.kuntapeili.web.text;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.SignedInMember;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.LocalAddress;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Changes the language of the pages and goes back to where the reader was. */
@Path("/language/{language}")
@Produces(Html.UTF_8)
public class LanguageResource {

    private static final int A_YEAR = 365 * 24 * 3600;

    @Inject
    CurrentLanguage current;

    @Inject
    CurrentActor actor;

    @Inject
    SignedInMember members;

    @GET
    @Allowed(Action.LANGUAGE)
    public Response change(@PathParam("language") String language, @QueryParam("to") String to, UriInfo address) {
        if (!current.offered().contains(language)) {
            throw new NotFoundException();
        }
        if (actor.actor().isSignedIn()) {
            members.uses(actor.actor().memberId(), language);
        }
        NewCookie choice = new NewCookie.Builder(CurrentLanguage.COOKIE)
                .value(language)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure("https".equals(address.getRequestUri().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(LocalAddress.of(to)).cookie(choice).build();
    }
}
