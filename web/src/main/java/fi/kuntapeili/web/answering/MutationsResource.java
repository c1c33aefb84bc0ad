package fi.kuntapeili.web.answering;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.response.Mutation;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.response.SaveAnswers;
import fi.kuntapeili.survey.response.SaveReply;
import fi.kuntapeili.survey.response.SaveResult;
import fi.kuntapeili.survey.text.Formats;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.answering.ReplyJson.PageJson;
import fi.kuntapeili.web.security.Allowed;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Saves cell by cell. Sent again with the same id, a save changes nothing and gets the same answer. */
@Blocking
@Path("/rounds/{round}/organisations/{code}/response/mutations")
public class MutationsResource {

    private static final String PROBLEM = "application/problem+json";
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    @Inject
    Visits visits;

    @Inject
    SaveAnswers saveAnswers;

    @Inject
    SaveLimit limit;

    @Inject
    SaveSettings settings;

    @Inject
    ObjectMapper json;

    @Inject
    PageDrawing drawing;

    @Inject
    AccessPolicy policy;

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    /** @param section the section whose page the sender shows; its changed parts come with the answer */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(Action.ANSWERS_SAVE)
    public Response save(
            @PathParam("round") String round,
            @PathParam("code") String code,
            @QueryParam("section") String section,
            byte[] body) {
        Visit visit = visits.of(round, code);
        Optional<Duration> wait = limit.count(visit.actor().memberId());
        if (wait.isPresent()) {
            return Response.fromResponse(problem(visit, TOO_MANY, "error_text_429", null))
                    .header("Retry-After", wait.get().toSeconds() + 1)
                    .build();
        }
        if (body.length > settings.largest()) {
            return problem(visit, TOO_LARGE, "error_text_413", null);
        }
        Mutation mutation;
        try {
            mutation = MutationJson.read(json.readTree(body));
        } catch (MutationJson.Malformed | IOException malformed) {
            return problem(visit, UNPROCESSABLE, "save_malformed", malformed.getMessage());
        }
        SaveResult result = saveAnswers.save(visit.author(), round, visit.organisation(), mutation);
        if (result instanceof SaveResult.Saved saved) {
            return Response.ok(reply(visit, mutation, saved.reply(), section)).build();
        }
        if (result instanceof SaveResult.Replayed replayed) {
            return Response.ok(reply(visit, mutation, replayed.reply(), section))
                    .build();
        }
        return refusal(visit, result);
    }

    private Response refusal(Visit visit, SaveResult result) {
        if (result instanceof SaveResult.IdReused) {
            return problem(visit, Response.Status.CONFLICT.getStatusCode(), "save_again", null);
        }
        if (result instanceof SaveResult.NotTakingAnswers refused) {
            return problem(
                    visit,
                    Response.Status.CONFLICT.getStatusCode(),
                    refused.obstacle().key(),
                    null);
        }
        if (result instanceof SaveResult.NotAllowed notAllowed) {
            return problem(
                    visit,
                    Response.Status.FORBIDDEN.getStatusCode(),
                    "save_not_allowed",
                    String.join(" ", notAllowed.paths()));
        }
        SaveResult.Malformed malformed = (SaveResult.Malformed) result;
        return problem(visit, UNPROCESSABLE, "save_malformed", String.join("; ", malformed.problems()));
    }

    private ReplyJson reply(Visit visit, Mutation mutation, SaveReply reply, String section) {
        ResponseSheet sheet = visits.sheet(visit);
        QuestionViews views = visits.views(visit, sheet);
        PageJson page = Optional.ofNullable(section)
                .flatMap(sheet.questionnaire()::section)
                .filter(found -> policy.allows(
                        visit.actor(),
                        Action.SECTION,
                        new Subject(visit.round().id(), visit.organisation(), found.id())))
                .map(found -> drawing.draw(visit, sheet, views, found, mutation, reply))
                .orElse(null);
        return ReplyJson.of(reply, sheet.questionnaire(), views, formats, visit.language(), page);
    }

    /** @param about which parts of the request, for whoever wrote the program that sent it; may be null */
    private Response problem(Visit visit, int status, String key, String about) {
        JsonObject problem = new JsonObject()
                .put("type", "about:blank")
                .put(
                        "title",
                        Response.Status.fromStatusCode(status) == null
                                ? "Unprocessable"
                                : Response.Status.fromStatusCode(status).getReasonPhrase())
                .put("status", status)
                .put("detail", texts.get(visit.language(), key));
        if (about != null) {
            problem.put("about", about);
        }
        return Response.status(status).type(PROBLEM).entity(problem.encode()).build();
    }
}
