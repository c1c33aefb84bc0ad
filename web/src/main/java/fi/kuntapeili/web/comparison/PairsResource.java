package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.byname.AskForComparison;
import fi.kuntapeili.benchmark.byname.AskResult;
import fi.kuntapeili.benchmark.byname.Consent;
import fi.kuntapeili.benchmark.byname.DecideOnComparison;
import fi.kuntapeili.benchmark.byname.DecisionResult;
import fi.kuntapeili.benchmark.byname.PairRequest;
import fi.kuntapeili.benchmark.byname.PairSheet;
import fi.kuntapeili.benchmark.byname.ReadComparisons;
import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.page.Problems;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Comparison by name with those who agree to it. */
@Path("/rounds/{round}/organisations/{code}/comparison/pairs")
@Produces(Html.UTF_8)
public class PairsResource {

    private static final int UNPROCESSABLE = 422;

    @Inject
    ReadComparisons comparisons;

    @Inject
    AskForComparison ask;

    @Inject
    DecideOnComparison decide;

    @Inject
    PairAskForm form;

    @Inject
    PairViews views;

    @Inject
    RoundRepository rounds;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor actor;

    @Inject
    PageFrame frame;

    @PathParam("round")
    String round;

    @PathParam("code")
    String code;

    @GET
    @Allowed(Action.PAIRS)
    public PairsPage list() {
        frame();
        return new PairsPage(
                address(),
                comparisons.of(round, organisation()).stream()
                        .map(request -> views.line(request, organisation()))
                        .toList(),
                comparisons.answered(round).contains(organisation()),
                mayChange());
    }

    /** @param from id of a group whose members are ticked to begin with */
    @GET
    @Path("new")
    @Allowed(Action.PAIRS_CHANGE)
    public PairAskPage form(@QueryParam("from") Optional<String> from) {
        frame();
        if (!comparisons.answered(round).contains(organisation())) {
            throw new NotFoundException();
        }
        return form.start(round, organisation(), from);
    }

    /** Shows what others would see; nothing is sent from here. */
    @POST
    @Path("preview")
    @Allowed(Action.PAIRS_CHANGE)
    public Response preview(@BeanParam PairAskForm.Sent sent) {
        frame();
        AskResult result = ask.check(round, organisation(), sent.wanted(), actor.actor());
        return result instanceof AskResult.Ready ready
                ? Response.ok(form.preview(ready.request(), organisation(), sent.wanted(), sent.id()))
                        .build()
                : refused(result, sent);
    }

    @POST
    @Allowed(Action.PAIRS_CHANGE)
    public Response ask(@BeanParam PairAskForm.Sent sent) {
        frame();
        AskResult result = ask.ask(sent.id(), round, organisation(), sent.wanted(), actor.actor());
        if (result instanceof AskResult.Asked asked) {
            frame.flash("byname_asked");
            return to(asked.request().id());
        }
        return refused(result, sent);
    }

    private Response refused(AskResult result, PairAskForm.Sent sent) {
        if (result instanceof AskResult.Wrong wrong) {
            Problems problems = form.problem(wrong);
            return Response.status(UNPROCESSABLE)
                    .entity(form.page(round, organisation(), sent.wanted(), "", problems))
                    .build();
        }
        throw new NotFoundException();
    }

    /** @param pair number of the two parties that are shown, from 0 */
    @GET
    @Path("{id}")
    @Allowed(Action.PAIRS)
    public PairPage show(@PathParam("id") String id, @QueryParam("pair") Optional<Integer> pair) {
        frame();
        PairRequest request = comparisons.find(round, organisation(), id(id)).orElseThrow(NotFoundException::new);
        Optional<PairSheet> sheet = comparisons.sheet(request);
        List<PairPage.Pair> pairs = sheet.map(views::pairs).orElse(List.of());
        int shown = pair.filter(number -> number >= 0 && number < pairs.size()).orElse(0);
        boolean waits = request.waitsFor(organisation());
        boolean mayChange = mayChange();
        return new PairPage(
                address(),
                request,
                form.name(request.askedBy()),
                form.set(round, request.set()),
                views.status(request, organisation()),
                views.parties(request),
                waits,
                waits && mayChange,
                mayChange
                        && request.consent(organisation()).state() == Consent.State.CONSENTED
                        && (request.state() == PairRequest.State.WAITING || request.state() == PairRequest.State.SHOWN),
                request.party(organisation()).isSum(),
                waits ? views.own(comparisons.own(round, organisation(), request.set())) : List.of(),
                pairs,
                shown,
                pairs.stream().skip(shown).findFirst(),
                sheet.map(PairSheet::left).orElse(0));
    }

    @POST
    @Path("{id}/consent")
    @Allowed(Action.PAIRS_CHANGE)
    public Response consent(@PathParam("id") String id) {
        return decided(decide.consent(round, organisation(), id(id), actor.actor()), "byname_consented");
    }

    @POST
    @Path("{id}/decline")
    @Allowed(Action.PAIRS_CHANGE)
    public Response decline(@PathParam("id") String id) {
        return decided(decide.decline(round, organisation(), id(id), actor.actor()), "byname_declined");
    }

    @POST
    @Path("{id}/withdraw")
    @Allowed(Action.PAIRS_CHANGE)
    public Response withdraw(@PathParam("id") String id) {
        return decided(decide.withdraw(round, organisation(), id(id), actor.actor()), "byname_withdrawn");
    }

    private Response decided(DecisionResult result, String key) {
        if (result instanceof DecisionResult.Done done) {
            frame.flash(key);
            return to(done.request().id());
        }
        if (result instanceof DecisionResult.TooLate late) {
            frame.flash("byname_too_late");
            return to(late.request().id());
        }
        throw new NotFoundException();
    }

    private Response to(UUID id) {
        return Response.seeOther(URI.create(address() + "/pairs/" + id)).build();
    }

    private static UUID id(String text) {
        return PairAskForm.uuid(text).orElseThrow(NotFoundException::new);
    }

    private boolean mayChange() {
        return policy.allows(actor.actor(), Action.PAIRS_CHANGE, Subject.of(round, organisation()));
    }

    private void frame() {
        frame.about(rounds.findByIdOptional(round).orElseThrow(NotFoundException::new));
        frame.about(organisation());
    }

    private OrganisationCode organisation() {
        return new OrganisationCode(code);
    }

    private String address() {
        return "/rounds/" + round + "/organisations/" + code + "/comparison";
    }
}
