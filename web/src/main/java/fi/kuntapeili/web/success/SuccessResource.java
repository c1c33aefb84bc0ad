package fi.kuntapeili.web.success;

import fi.kuntapeili.benchmark.success.RankSuccess;
import fi.kuntapeili.benchmark.success.SuccessResult;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** Success beside what could be expected, and rates beside chance: for everyone, because every input is public. */
@Path("/success")
@Produces(Html.UTF_8)
public class SuccessResource {

    @Inject
    RankSuccess rankSuccess;

    @Inject
    SuccessPages pages;

    @Inject
    CurrentActor currentActor;

    @GET
    @Allowed(Action.RANKINGS)
    public TemplateInstance rankings() {
        return new SuccessListPage("/success", rankSuccess.rankings());
    }

    /**
     * @param organisation that the reader asks about; left out, the first one for which the reader has a duty
     * @param units {@code areas} for sums of organisations
     */
    @GET
    @Path("{ranking}")
    @Allowed(Action.RANKINGS)
    public TemplateInstance ranking(
            @PathParam("ranking") String ranking,
            @QueryParam("organisation") Optional<String> organisation,
            @QueryParam("units") Optional<String> units) {
        boolean summed = units.filter("areas"::equals).isPresent();
        SuccessResult result = (summed ? rankSuccess.areas(ranking) : rankSuccess.organisations(ranking))
                .orElseThrow(NotFoundException::new);
        Optional<OrganisationCode> about = organisation
                .map(OrganisationCode::new)
                .or(() -> currentActor.actor().firstOrganisation());
        return pages.page(result, summed, about);
    }
}
