package fi.kuntapeili.web.about;

import fi.kuntapeili.benchmark.byname.ReadComparisons;
import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Duty;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.web.about.HomePage.Own;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.Link;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Leads everybody to the place where their work is. */
@Path("/home")
@Produces(Html.UTF_8)
public class HomeResource {

    @Inject
    CurrentActor currentActor;

    @Inject
    AccessPolicy policy;

    @Inject
    RoundRepository rounds;

    @Inject
    Register register;

    @Inject
    ReadComparisons comparisons;

    @Inject
    CurrentLanguage language;

    @GET
    @Allowed(Action.HOME)
    public Object home(@QueryParam("choose") boolean choose) {
        Actor actor = currentActor.actor();
        List<OrganisationCode> own = actor.duties().stream()
                .map(Duty::organisation)
                .distinct()
                .sorted()
                .toList();
        if (!choose && own.size() == 1 && asked(own.get(0)).isEmpty()) {
            Optional<Round> open = rounds.asking(own.get(0)).stream()
                    .filter(round -> !round.state().isFrozen())
                    .findFirst();
            if (open.isPresent()) {
                return Response.seeOther(URI.create(place(open.get(), own.get(0))))
                        .build();
            }
        }
        return own.isEmpty() ? workplace(actor) : page(own);
    }

    private Object workplace(Actor actor) {
        if (may(actor, Action.ROUNDS)) {
            return Response.seeOther(URI.create("/staff/rounds")).build();
        }
        if (may(actor, Action.PUBLISHING)) {
            return Response.seeOther(URI.create("/publishing")).build();
        }
        return may(actor, Action.ADMIN_MEMBERS)
                ? Response.seeOther(URI.create("/admin/members")).build()
                : page(List.of());
    }

    private TemplateInstance page(List<OrganisationCode> own) {
        return new HomePage(register.withCodes(own).stream()
                .map(organisation -> new Own(
                        organisation.name().in(language.language()),
                        asked(organisation.code()),
                        rounds.asking(organisation.code()).stream()
                                .map(round -> Link.to(
                                        place(round, organisation.code()),
                                        round.name().in(language.language())))
                                .toList()))
                .toList());
    }

    /** Comparisons by name that wait for the organisation, for who may decide on them. */
    private List<Link> asked(OrganisationCode code) {
        if (!policy.allows(currentActor.actor(), Action.PAIRS_CHANGE, Subject.of(null, code))) {
            return List.of();
        }
        return comparisons.waitingFor(code).stream()
                .map(request -> Link.to(
                        "/rounds/" + request.round() + "/organisations/" + code + "/comparison/pairs/" + request.id(),
                        register.find(request.askedBy())
                                        .map(asker -> asker.name().in(language.language()) + ": ")
                                        .orElse("")
                                + request.purpose()))
                .toList();
    }

    private boolean may(Actor actor, Action action) {
        return policy.allows(actor, action, Subject.nothing());
    }

    /** The answers while a round runs, the comparison once it is frozen. */
    private static String place(Round round, OrganisationCode code) {
        return "/rounds/" + round.id() + "/organisations/" + code
                + (round.state().isFrozen() ? "/comparison" : "/response");
    }
}
