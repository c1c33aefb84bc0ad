package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.round.PlanRound;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundResult;
import fi.kuntapeili.survey.round.RoundState;
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

/** The settings of a round. */
@Path("/staff/rounds/{round}/settings")
@Produces(Html.UTF_8)
public class RoundSettingsResource {

    @Inject
    AboutRound about;

    @Inject
    PlanRound planRound;

    @Inject
    SettingsPages pages;

    @Inject
    Locality locality;

    @Inject
    CurrentActor actor;

    @GET
    @Allowed(Action.ROUND_SETTINGS)
    public TemplateInstance settings(String round) {
        Round found = about.page(round);
        return pages.page(Optional.of(found), RoundForm.of(found, locality.languages()), Problems.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Action.ROUND_SETTINGS)
    public Object settings(String round, MultivaluedMap<String, String> typed) {
        Round found = about.page(round);
        RoundForm form = form(found, typed);
        Optional<RoundForm.Unreadable> unreadable = form.unreadable();
        if (unreadable.isPresent()) {
            return pages.page(Optional.of(found), form, pages.inWords(unreadable.get()));
        }
        RoundResult result = planRound.plan(actor.actor(), round, form.version(), form.plan());
        return result instanceof RoundResult.Refused refused
                ? pages.page(Optional.of(found), form, about.inWords(refused.problems()))
                : about.goTo(AboutRound.address(round) + "/settings", "rounds_saved");
    }

    /** What was typed, and for what an opened round no longer asks, what it has. */
    private RoundForm form(Round round, MultivaluedMap<String, String> typed) {
        RoundForm form = RoundForm.typed(typed, locality.languages());
        if (round.state() == RoundState.DRAFT) {
            return form;
        }
        RoundForm now = RoundForm.of(round, locality.languages());
        return new RoundForm(
                now.id(),
                form.names(),
                now.questionnaire(),
                now.referenceYear(),
                now.opens(),
                now.closes(),
                form.publicFrom(),
                now.previousRound(),
                now.coreFormStatistic(),
                now.coreFormBelow());
    }
}
