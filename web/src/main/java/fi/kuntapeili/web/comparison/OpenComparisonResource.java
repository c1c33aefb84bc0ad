package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.byname.AgreeToMeans;
import fi.kuntapeili.benchmark.byname.OpenComparison;
import fi.kuntapeili.benchmark.byname.OpenOffer;
import fi.kuntapeili.benchmark.byname.OpenResult;
import fi.kuntapeili.benchmark.byname.OpenSheet;
import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.text.CurrentLanguage;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Open comparison inside networks, by those who open their own figures in return. */
@Path("/rounds/{round}/organisations/{code}/open-comparison")
@Produces(Html.UTF_8)
public class OpenComparisonResource {

    @Inject
    OpenComparison open;

    @Inject
    AgreeToMeans means;

    @Inject
    OrganisationNames names;

    @Inject
    SetNames sets;

    @Inject
    RoundRepository rounds;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentLanguage language;

    @Inject
    PageFrame frame;

    @PathParam("round")
    String round;

    @PathParam("code")
    String code;

    @GET
    @Allowed(Action.OPEN_COMPARISON)
    public OpenComparisonPage show() {
        Round found = rounds.findByIdOptional(round).orElseThrow(NotFoundException::new);
        frame.about(found);
        frame.about(organisation());
        boolean frozen = found.state().isFrozen();
        return new OpenComparisonPage(
                place() + (frozen ? "/comparison" : "/response"),
                place() + "/open-comparison",
                frozen,
                policy.allows(actor.actor(), Action.OPEN_COMPARISON_CHANGE, Subject.of(round, organisation())),
                open.offers(round, organisation()).stream().map(this::offer).toList(),
                open.sheets(round, organisation()).stream().map(this::sheet).toList(),
                means.of(round, organisation()));
    }

    private OpenComparisonPage.Offer offer(OpenOffer offer) {
        return new OpenComparisonPage.Offer(
                offer.network(),
                offer.name().in(language.language()),
                offer.members().size(),
                offer.choices().stream()
                        .map(choice -> new OpenComparisonPage.Choice(
                                offer.network() + "-" + choice.set().code(),
                                choice.set().code(),
                                sets.of(round, choice.set()),
                                choice.indicators(),
                                names.list(choice.others()),
                                choice.isIn(),
                                choice.left(),
                                effectKey(choice.effect())))
                        .toList());
    }

    private static String effectKey(OpenOffer.Effect effect) {
        return effect == OpenOffer.Effect.NONE
                ? ""
                : "byname_open_effect_" + effect.name().toLowerCase(Locale.ROOT);
    }

    private OpenComparisonPage.Sheet sheet(OpenSheet sheet) {
        Map<OrganisationCode, String> all = names.of(sheet.members());
        return new OpenComparisonPage.Sheet(
                sheet.name().in(language.language()),
                sets.of(round, sheet.set()),
                List.copyOf(all.values()),
                sheet.rows().stream()
                        .map(row -> new OpenComparisonPage.Row(row.indicator(), named(row, sheet, all)))
                        .toList());
    }

    /** By the alphabet of the reader. */
    private static List<OpenComparisonPage.Named> named(
            OpenSheet.Row row, OpenSheet sheet, Map<OrganisationCode, String> names) {
        List<OpenComparisonPage.Named> values = new ArrayList<>();
        names.forEach((member, name) -> values.add(new OpenComparisonPage.Named(
                name,
                NamedFigure.of(row.indicator(), row.values().get(sheet.members().indexOf(member))))));
        return values;
    }

    @POST
    @Allowed(Action.OPEN_COMPARISON_CHANGE)
    public Response change(
            @FormParam("network") String network,
            @FormParam("set") String set,
            @FormParam("decision") String decision) {
        OpenResult result = switch (decision == null ? "" : decision) {
            case "join" -> open.join(round, organisation(), network, set, actor.actor());
            case "leave" -> open.leave(round, organisation(), network, set, actor.actor());
            default -> throw new BadRequestException();
        };
        return done(result, "byname_open_done_" + decision, "");
    }

    @POST
    @Path("/means")
    @Allowed(Action.MEANS_CONSENT_CHANGE)
    public Response changeMeans(@FormParam("decision") String decision) {
        OpenResult result = switch (decision == null ? "" : decision) {
            case "give" -> means.give(round, organisation(), actor.actor());
            case "withdraw" -> means.takeBack(round, organisation(), actor.actor());
            default -> throw new BadRequestException();
        };
        return done(result, "byname_means_done_" + decision, "#means");
    }

    private Response done(OpenResult result, String doneKey, String part) {
        if (result instanceof OpenResult.Unknown) {
            throw new NotFoundException();
        }
        frame.flash(result instanceof OpenResult.Done ? doneKey : "byname_open_too_late");
        return Response.seeOther(URI.create(place() + "/open-comparison" + part))
                .build();
    }

    private OrganisationCode organisation() {
        return new OrganisationCode(code);
    }

    private String place() {
        return "/rounds/" + round + "/organisations/" + code;
    }
}
