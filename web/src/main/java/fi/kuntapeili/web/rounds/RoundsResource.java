package fi.kuntapeili.web.rounds;

import com.ibm.icu.util.ULocale;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository.Published;
import fi.kuntapeili.survey.response.ResponseOverview;
import fi.kuntapeili.survey.round.CreateRound;
import fi.kuntapeili.survey.round.PlanRound;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundResult;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.survey.text.Locality;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/** The list of rounds, and the settings of one. */
@Path("/staff")
public class RoundsResource {

    @Inject
    AboutRound about;

    @Inject
    RoundRepository rounds;

    @Inject
    ResponseOverview responses;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    ReferenceStatistics statistics;

    @Inject
    CreateRound createRound;

    @Inject
    PlanRound planRound;

    @Inject
    Locality locality;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentLanguage language;

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
        return page(Optional.empty(), RoundForm.empty(locality.languages()), Problems.NONE);
    }

    @POST
    @Path("new-round")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Action.ROUND_CREATE)
    public Object create(MultivaluedMap<String, String> typed) {
        RoundForm form = RoundForm.typed(typed, locality.languages());
        Optional<RoundForm.Unreadable> unreadable = form.unreadable();
        if (unreadable.isPresent()) {
            return page(Optional.empty(), form, inWords(unreadable.get()));
        }
        RoundResult result = createRound.create(actor.actor(), form.id(), form.version(), form.plan());
        return result instanceof RoundResult.Refused refused
                ? page(Optional.empty(), form, about.inWords(refused.problems()))
                : about.goTo(AboutRound.address(form.id()), "rounds_created");
    }

    @GET
    @Path("rounds/{round}/settings")
    @Allowed(Action.ROUND_SETTINGS)
    public TemplateInstance settings(String round) {
        Round found = about.page(round);
        return page(Optional.of(found), RoundForm.of(found, locality.languages()), Problems.NONE);
    }

    @POST
    @Path("rounds/{round}/settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Action.ROUND_SETTINGS)
    public Object settings(String round, MultivaluedMap<String, String> typed) {
        Round found = about.page(round);
        RoundForm form = form(found, typed);
        Optional<RoundForm.Unreadable> unreadable = form.unreadable();
        if (unreadable.isPresent()) {
            return page(Optional.of(found), form, inWords(unreadable.get()));
        }
        RoundResult result = planRound.plan(actor.actor(), round, form.version(), form.plan());
        return result instanceof RoundResult.Refused refused
                ? page(Optional.of(found), form, about.inWords(refused.problems()))
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

    private SettingsPage page(Optional<Round> round, RoundForm form, Problems problems) {
        ULocale reader = new ULocale(language.language());
        return new SettingsPage(
                round,
                form,
                problems,
                round.filter(each -> each.state() != RoundState.DRAFT).isPresent(),
                form.names().entrySet().stream()
                        .map(name -> new SettingsPage.NameField(
                                "name-" + name.getKey(),
                                ULocale.getDisplayLanguage(name.getKey(), reader.getName()),
                                name.getValue(),
                                name.getValue().isBlank() ? problems.at("name") : Optional.empty()))
                        .toList(),
                questionnaires.published().stream()
                        .map(Published::version)
                        .map(version -> new SettingsPage.Version(
                                version.id() + "/" + version.version(),
                                version.id() + " " + version.version(),
                                version.equals(form.version())))
                        .toList(),
                rounds.newestFirst().stream()
                        .filter(each ->
                                round.map(Round::id).filter(each.id()::equals).isEmpty())
                        .toList(),
                statistics.all().stream().filter(ReferenceStatistic::collected).toList());
    }

    private Problems inWords(RoundForm.Unreadable unreadable) {
        return Problems.of(unreadable.field(), about.text(unreadable.key()));
    }
}
