package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.response.AnswerHistory;
import fi.kuntapeili.survey.response.AnswerHistory.Change;
import fi.kuntapeili.survey.response.AnswerHistory.Stood;
import fi.kuntapeili.survey.response.ExportAnswers;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.round.Today;
import fi.kuntapeili.web.answering.HistoryPage.ChangeView;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.security.Allowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An organisation's own answers to take along, and their history. */
@Blocking
@Path("/rounds/{round}/organisations/{code}/response")
@Produces(Html.UTF_8)
public class OwnAnswersResource {

    private static final int NEWEST = 500;

    @Inject
    Visits visits;

    @Inject
    ReadThrough readThrough;

    @Inject
    ExportAnswers exportAnswers;

    @Inject
    AnswerHistory answerHistory;

    @Inject
    Today today;

    @GET
    @Path("answers.csv")
    @Produces("text/csv; charset=UTF-8")
    @Allowed(Action.ANSWERS_EXPORT)
    public Response csv(@PathParam("round") String round, @PathParam("code") String code) {
        Visit visit = visits.of(round, code);
        String csv =
                exportAnswers.csv(visit.author(), round, visit.organisation()).orElseThrow(NotFoundException::new);
        return Response.ok(csv)
                .header("Content-Disposition", "attachment; filename=\"" + round + "-" + code + ".csv\"")
                .build();
    }

    @GET
    @Path("print")
    @Allowed(Action.ANSWERS_PRINT)
    public PrintPage print(@PathParam("round") String round, @PathParam("code") String code) {
        Visit visit = visits.of(round, code);
        ResponseSheet sheet = visits.sheet(visit);
        return new PrintPage(
                visit.place(),
                readThrough.of(visit, sheet, visits.views(visit, sheet)),
                sheet.head().state().name().toLowerCase(Locale.ROOT),
                sheet.head().seq(),
                today.date());
    }

    @GET
    @Path("history")
    @Allowed(Action.HISTORY)
    public HistoryPage history(@PathParam("round") String round, @PathParam("code") String code) {
        Visit visit = visits.of(round, code);
        ResponseSheet sheet = visits.sheet(visit);
        AnswerLines lines = visits.views(visit, sheet).lines();
        List<Change> changes = answerHistory.read(visit.author(), round, visit.organisation(), NEWEST);
        return new HistoryPage(
                visit.place(),
                changes.stream()
                        .map(change -> view(visit, sheet, lines, change))
                        .toList(),
                changes.size() == NEWEST);
    }

    private static ChangeView view(Visit visit, ResponseSheet sheet, AnswerLines lines, Change change) {
        Optional<Question> question = sheet.questionnaire().question(change.question());
        Optional<CellPath> path = CellPath.parse(change.path());
        boolean answered = change.kind() == AnswerHistory.Kind.ANSWERED;
        return new ChangeView(
                change.at(),
                change.authorName(),
                question.map(each -> each.basics().wording().text().in(visit.language()))
                        .orElse(change.question()),
                answered
                        ? question.flatMap(each -> path.map(cell -> lines.label(each, cell, sheet.answers())))
                                .orElse(null)
                        : null,
                answered ? null : "history_" + change.kind().name().toLowerCase(Locale.ROOT),
                change.old().map(stood -> words(sheet, lines, path, stood)).orElse(null),
                change.now().map(stood -> words(sheet, lines, path, stood)).orElse(null));
    }

    private static String words(ResponseSheet sheet, AnswerLines lines, Optional<CellPath> path, Stood stood) {
        if (!stood.missing().isEmpty()) {
            return MissingCode.of(stood.missing())
                    .map(code -> lines.words().missing(code, lines.language()))
                    .orElse(stood.missing());
        }
        if (stood.value().isEmpty()) {
            return stood.raw().isBlank() ? null : stood.raw();
        }
        return path.flatMap(sheet.questionnaire()::typeAt)
                .flatMap(type -> type.readCanonical(stood.value())
                        .map(answer -> lines.words().read(type, answer, lines.language())))
                .orElse(stood.value());
    }
}
