package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.questionnaire.Confidentiality;
import fi.kuntapeili.survey.questionnaire.FormLength;
import fi.kuntapeili.survey.response.Obstacle;
import fi.kuntapeili.survey.response.ReopenAnswers;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.response.ReviewResult;
import fi.kuntapeili.survey.response.StartResponse;
import fi.kuntapeili.survey.response.StartResult;
import fi.kuntapeili.web.answering.Overview.SectionRow;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.security.Allowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** The home of a response, and starting to answer. */
@Blocking
@Path("/rounds/{round}/organisations/{code}/response")
@Produces(Html.UTF_8)
public class ResponseResource {

    @Inject
    Visits visits;

    @Inject
    Overviews overviews;

    @Inject
    AccessPolicy policy;

    @Inject
    StartResponse startResponse;

    @Inject
    ReopenAnswers reopenAnswers;

    @Inject
    PageFrame frame;

    /** Whoever may begin and has not begun is first told what it is about. */
    @GET
    @Allowed(Action.RESPONSE)
    public Response tasks(@PathParam("round") String round, @PathParam("code") String code) {
        Visit visit = visits.of(round, code);
        ResponseSheet sheet = visits.sheet(visit);
        if (sheet.head().state() == ResponseState.NOT_STARTED
                && visit.round().state().takesAnswers()) {
            return Response.seeOther(URI.create(visit.place().base() + "/start"))
                    .build();
        }
        return Response.ok(new TaskListPage(visit.place(), overviews.of(visit, sheet)))
                .build();
    }

    @GET
    @Path("start")
    @Allowed(Action.RESPONSE)
    public StartPage beforeStarting(@PathParam("round") String round, @PathParam("code") String code) {
        Visit visit = visits.of(round, code);
        ResponseSheet sheet = visits.sheet(visit);
        List<SectionRow> rows = overviews.rows(visit, sheet, List.of());
        boolean core = sheet.head().form() == FormLength.CORE;
        return new StartPage(
                visit.place(),
                rows.stream().mapToInt(SectionRow::minutes).sum(),
                overviews.count(sheet, Confidentiality.OPEN),
                overviews.count(sheet, Confidentiality.PEER),
                overviews.count(sheet, Confidentiality.NEVER),
                rows,
                core,
                sheet.obstacle()
                        .filter(each -> each != Obstacle.NOT_STARTED)
                        .map(Obstacle::key)
                        .orElse(null),
                policy.allows(visit.actor(), Action.RESPONSE_START, Subject.of(round, visit.organisation())));
    }

    @POST
    @Path("start")
    @Allowed(Action.RESPONSE_START)
    public Response start(@PathParam("round") String round, @PathParam("code") String code) {
        Visit visit = visits.of(round, code);
        StartResult result = startResponse.start(visit.author(), round, visit.organisation());
        if (result instanceof StartResult.NotStarted refused) {
            frame.flash(refused.obstacle().key());
            return Response.seeOther(URI.create(visit.place().base() + "/start"))
                    .build();
        }
        return Response.seeOther(URI.create(visit.place().base())).build();
    }

    /** Opens everything of a response that was sent back with questions. */
    @POST
    @Path("reopen")
    @Allowed(Action.RESPONSE_SUBMIT)
    public Response reopen(@PathParam("round") String round, @PathParam("code") String code) {
        Visit visit = visits.of(round, code);
        ReviewResult result = reopenAnswers.reopen(visit.author(), round, visit.organisation());
        frame.flash(
                result instanceof ReviewResult.NotPossible refused
                        ? refused.obstacle().key()
                        : "tasks_reopened");
        return Response.seeOther(URI.create(visit.place().base())).build();
    }
}
