package fi.kuntapeili.web.success;

import fi.kuntapeili.benchmark.success.RankSuccess;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.security.Allowed;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** How the fits behind the rankings stand, for staff. */
@Path("/staff/success")
@Produces(Html.UTF_8)
public class SuccessStaffResource {

    @Inject
    RankSuccess rankSuccess;

    @Inject
    SuccessPages pages;

    @GET
    @Allowed(Action.SUCCESS_DIAGNOSTICS)
    public TemplateInstance rankings() {
        return new SuccessListPage("/staff/success", rankSuccess.rankings());
    }

    @GET
    @Path("{ranking}")
    @Allowed(Action.SUCCESS_DIAGNOSTICS)
    public TemplateInstance diagnostics(@PathParam("ranking") String ranking) {
        return pages.diagnostics(rankSuccess.organisations(ranking).orElseThrow(NotFoundException::new));
    }
}
