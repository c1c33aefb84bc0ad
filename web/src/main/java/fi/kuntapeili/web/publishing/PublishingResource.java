package fi.kuntapeili.web.publishing;

import fi.kuntapeili.benchmark.release.ApproveSummary;
import fi.kuntapeili.benchmark.release.CorrectionNotes;
import fi.kuntapeili.benchmark.release.Publication;
import fi.kuntapeili.benchmark.release.PublishRound;
import fi.kuntapeili.benchmark.release.ReadPublication;
import fi.kuntapeili.benchmark.release.SummaryReport;
import fi.kuntapeili.benchmark.release.SummaryRepository;
import fi.kuntapeili.benchmark.release.SummaryResult;
import fi.kuntapeili.benchmark.release.SummaryState;
import fi.kuntapeili.benchmark.release.SummaryTexts;
import fi.kuntapeili.benchmark.release.WriteSummary;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.PublicRounds;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.publishing.PublicationPage.Approval;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** Writing, approving and publishing summary reports. */
@Path("/publishing")
@Produces(Html.UTF_8)
public class PublishingResource {

    private static final int UNPROCESSABLE = 422;
    private static final String SUBMIT = "submit";

    @Inject
    WriteSummary writeSummary;

    @Inject
    ApproveSummary approveSummary;

    @Inject
    PublishRound publishRound;

    @Inject
    CorrectionNotes corrections;

    @Inject
    ReadPublication publications;

    @Inject
    SummaryRepository summaries;

    @Inject
    PublicationPages pages;

    @Inject
    RoundRepository rounds;

    @Inject
    PublicRounds publicRounds;

    @Inject
    Editor editor;

    @Inject
    CurrentActor actor;

    @Inject
    PageFrame frame;

    @GET
    @Allowed(Action.PUBLISHING)
    public TemplateInstance list() {
        return new PublishingPage(rounds.newestFirst().stream()
                .filter(round -> round.state().isFrozen())
                .map(round -> new PublishingPage.Row(
                        round,
                        summaries.current(round.id()).map(SummaryReport::state),
                        publicRounds.isPublic(round.id())))
                .toList());
    }

    @GET
    @Path("rounds/{round}")
    @Allowed(Action.REPORT_EDIT)
    public TemplateInstance edit(@PathParam("round") String id) {
        return editor.stored(frozen(id));
    }

    @POST
    @Path("rounds/{round}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Action.REPORT_EDIT)
    public Response write(@PathParam("round") String id, MultivaluedMap<String, String> form) {
        Round round = frozen(id);
        long seen = SeenVersion.of(form);
        SummaryTexts typed = new SummaryTexts(
                WordsField.typed(form, Editor.INTRODUCTION),
                WordsField.typed(form, Editor.METHOD),
                WordsField.typed(form, Editor.NON_RESPONSE));
        SummaryResult result = writeSummary.write(actor.actor(), id, seen, typed);
        boolean submit = SUBMIT.equals(form.getFirst("then"));
        if (result instanceof SummaryResult.Done saved && submit) {
            seen = saved.report().version();
            result = writeSummary.submit(actor.actor(), id, seen);
        }
        if (result instanceof SummaryResult.Refused refused) {
            return refused(editor.typed(round, seen, typed, refused.key()));
        }
        frame.flash(submit ? "publishing_submitted" : "publishing_saved");
        return back(id);
    }

    @GET
    @Path("rounds/{round}/preview")
    @Allowed(Action.REPORT_PREVIEW)
    public TemplateInstance preview(@PathParam("round") String id) {
        frozen(id);
        Publication publication = publications.preview(id).orElseThrow(NotFoundException::new);
        Optional<SummaryReport> report = summaries.current(id);
        Approval approval = new Approval(
                id,
                report.map(SummaryReport::version).orElse(WriteSummary.NOTHING_WRITTEN),
                report.filter(found ->
                                found.state() == SummaryState.SUBMITTED_FOR_APPROVAL && !found.isBy(actor.actor()))
                        .isPresent());
        return pages.preview(publication, approval);
    }

    @POST
    @Path("rounds/{round}/approve")
    @Allowed(Action.REPORT_APPROVE)
    public Response approve(@PathParam("round") String id, @RestForm long version) {
        Round round = frozen(id);
        return approveSummary.approve(actor.actor(), id, version) instanceof SummaryResult.Refused refused
                ? refused(editor.stored(round, refused.key()))
                : done(id, "publishing_approved");
    }

    @GET
    @Path("rounds/{round}/publish")
    @Allowed(Action.REPORT_PUBLISH)
    public Response confirm(@PathParam("round") String id) {
        Round round = frozen(id);
        return summaries
                .current(id)
                .filter(report -> report.state() == SummaryState.APPROVED)
                .map(report -> Response.ok(new PublishPage(round, report)).build())
                .orElseGet(() -> back(id));
    }

    @POST
    @Path("rounds/{round}/publish")
    @Allowed(Action.REPORT_PUBLISH)
    public Response publish(@PathParam("round") String id, @RestForm long version) {
        Round round = frozen(id);
        return publishRound.publish(actor.actor(), id, version) instanceof SummaryResult.Refused refused
                ? refused(editor.stored(round, refused.key()))
                : done(id, "publishing_published");
    }

    @POST
    @Path("rounds/{round}/corrections")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Action.REPORT_CORRECT)
    public Response correct(@PathParam("round") String id, MultivaluedMap<String, String> form) {
        Round round = frozen(id);
        Map<String, String> words = WordsField.typed(form, Editor.CORRECTION);
        return corrections
                .add(actor.actor(), id, words)
                .map(key -> refused(editor.corrected(round, words, key)))
                .orElseGet(() -> done(id, "publishing_corrected"));
    }

    private Round frozen(String id) {
        Round round = rounds.findByIdOptional(id)
                .filter(found -> found.state().isFrozen())
                .orElseThrow(NotFoundException::new);
        frame.about(round);
        return round;
    }

    private Response done(String id, String key) {
        frame.flash(key);
        return back(id);
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(UNPROCESSABLE).entity(page).build();
    }

    private static Response back(String id) {
        return Response.seeOther(URI.create("/publishing/rounds/" + id)).build();
    }
}
