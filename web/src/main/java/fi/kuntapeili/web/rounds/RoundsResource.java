package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.response.ResponseOverview;
import fi.kuntapeili.survey.round.CreateRound;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundResult;
import fi.kuntapeili.survey.text.Locality;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.Problems;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/** The list of rounds, and a new one. */
@Path("/staff")
@Produces(Html.UTF_8)
public class RoundsResource {

    @Inject
    AboutRound about;

    @Inject
    RoundRepository rounds;

    @Inject
    ResponseOverview responses;

    @Inject
    CreateRound createRound;

    @Inject
    SettingsPages pages;

    @Inject
    Locality locality;

    @Inject
    CurrentActor actor;

    @GET
    @Path("rounds")
    @Allowed(Action.ROUNDS)
    public TemplateInstance list() {
        var counts = responses.counts();
        return new RoundsPage(rounds.newestFirst().stream()
                .map(round -> new RoundsPage.Line(
                        round, counts.getOrDefault(round.id(), new ResponseOverview.Counts(0, 0, 0))))
                .toList());
    }

    @GET
    @Path("new-round")
    @Allowed(Action.ROUND_CREATE)
    public TemplateInstance create() {
        return pages.page(Optional.empty(), RoundForm.empty(locality.languages()), Problems.NONE);
    }

    @POST
    @Path("new-round")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Action.ROUND_CREATE)
    public Object create(MultivaluedMap<String, String> typed) {
        RoundForm form = RoundForm.typed(typed, locality.languages());
        Optional<RoundForm.Unreadable> unreadable = form.unreadable();
        if (unreadable.isPresent()) {
            return pages.page(Optional.empty(), form, pages.inWords(unreadable.get()));
        }
        RoundResult result = createRound.create(actor.actor(), form.id(), form.version(), form.plan());
        return result instanceof RoundResult.Refused refused
                ? pages.page(Optional.empty(), form, about.inWords(refused.problems()))
                : about.goTo(AboutRound.address(form.id()), "rounds_created");
    }
}
