package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.message.EnclosedFile;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.response.Obstacle;
import fi.kuntapeili.survey.response.Receipt;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.response.SavedCell;
import fi.kuntapeili.survey.response.SubmissionRepository;
import fi.kuntapeili.survey.response.SubmissionResult;
import fi.kuntapeili.survey.response.SubmitResponse;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.Link;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.security.Allowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Checking a response, submitting it, and the receipt. */
@Blocking
@Path("/rounds/{round}/organisations/{code}/response")
@Produces(Html.UTF_8)
public class SubmissionResource {

    @Inject
    Visits visits;

    @Inject
    ReadThrough readThrough;

    @Inject
    SubmitResponse submitResponse;

    @Inject
    SubmissionRepository submissions;

    @Inject
    AccessPolicy policy;

    @Inject
    ReceiptFile receiptFile;

    @Inject
    PageFrame frame;

    @Inject
    Texts texts;

    @GET
    @Path("check")
    @Allowed(Action.RESPONSE_CHECK)
    public CheckPage check(@PathParam("round") String round, @PathParam("code") String code) {
        Visit visit = visits.of(round, code);
        return page(visit, visits.sheet(visit), List.of());
    }

    /** @param seq the change up to which the person has read the answers */
    @POST
    @Path("submit")
    @Allowed(Action.RESPONSE_SUBMIT)
    public Response submit(
            @PathParam("round") String round, @PathParam("code") String code, @FormParam("seq") long seq) {
        Visit visit = visits.of(round, code);
        SubmissionResult result = submitResponse.submit(visit.author(), round, visit.organisation(), seq);
        if (result instanceof SubmissionResult.Submitted submitted) {
            return to(visit.place().base() + "/receipts/" + submitted.receipt().revision());
        }
        if (result instanceof SubmissionResult.ChangedMeanwhile changed) {
            ResponseSheet sheet = visits.sheet(visit);
            return Response.status(Response.Status.CONFLICT)
                    .entity(page(visit, sheet, changed(visit, sheet, changed.changed())))
                    .build();
        }
        frame.flash(
                result instanceof SubmissionResult.NotSubmittable refused
                        ? refused.obstacle().key()
                        : "check_incomplete");
        return to(visit.place().base() + "/check");
    }

    @GET
    @Path("receipts/{revision: [0-9]+}")
    @Allowed(Action.RECEIPT)
    public ReceiptPage receipt(
            @PathParam("round") String round, @PathParam("code") String code, @PathParam("revision") int revision) {
        Visit visit = visits.of(round, code);
        return new ReceiptPage(visit.place(), receipt(visit, revision));
    }

    @GET
    @Path("receipts/{revision: [0-9]+}.pdf")
    @Produces(ReceiptFile.PDF)
    @Allowed(Action.RECEIPT)
    public Response receiptFile(
            @PathParam("round") String round, @PathParam("code") String code, @PathParam("revision") int revision) {
        Visit visit = visits.of(round, code);
        EnclosedFile file = receiptFile.of(visit.place(), receipt(visit, revision), visit.language());
        return Response.ok(file.content())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    private Receipt receipt(Visit visit, int revision) {
        return submissions
                .receipt(visit.round().id(), visit.organisation(), revision)
                .orElseThrow(NotFoundException::new);
    }

    private CheckPage page(Visit visit, ResponseSheet sheet, List<Link> changed) {
        List<ReadThrough.Part> parts = readThrough.of(visit, sheet, visits.views(visit, sheet));
        return new CheckPage(
                visit.place(),
                changed,
                parts,
                parts.stream().mapToInt(part -> part.open().size()).sum(),
                sheet.obstacle().map(Obstacle::key).orElse(null),
                policy.allows(
                        visit.actor(),
                        Action.RESPONSE_SUBMIT,
                        Subject.of(visit.round().id(), visit.organisation())),
                sheet.head().seq());
    }

    private List<Link> changed(Visit visit, ResponseSheet sheet, List<SavedCell> cells) {
        if (cells.isEmpty()) {
            return List.of(Link.to(visit.place().base(), texts.get(visit.language(), "check_changed_other")));
        }
        return cells.stream()
                .map(cell -> cell.path().question())
                .distinct()
                .map(id -> sheet.questionnaire().question(id).orElseThrow())
                .map((Question question) -> Link.to(
                        visit.place().question(question.basics().section(), question.id()),
                        question.basics().wording().text().in(visit.language())))
                .toList();
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
