package fi.kuntapeili.web.rounds;

import fi.kuntapeili.benchmark.snapshot.CorrectionResult;
import fi.kuntapeili.benchmark.snapshot.RecordCorrection;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.response.Author;
import fi.kuntapeili.survey.response.OpenResponse;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.Problem;
import fi.kuntapeili.web.page.Problems;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Noting after the freeze that an answer was wrong: the answer is chosen first, then its right value is given. */
@Path("/staff/rounds/{round}/responses/{code}/corrections")
@Produces(Html.UTF_8)
public class CorrectionsResource {

    @Inject
    AboutRound about;

    @Inject
    OpenResponse openResponse;

    @Inject
    RecordCorrection recordCorrection;

    @Inject
    CorrectionsView view;

    @Inject
    Register register;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentLanguage language;

    /** @param choose whether an answer was to be chosen, though perhaps none was */
    @GET
    @Allowed(Action.RESPONSE_CORRECT)
    public TemplateInstance show(String round, String code, @RestQuery String path, @RestQuery boolean choose) {
        Round found = about.page(round);
        ResponseSheet sheet = sheet(round, code);
        CorrectionForm form = CorrectionForm.empty(path == null ? "" : path);
        boolean unknown = (choose || path != null)
                && view.chosen(sheet, form.path(), List.of()).isEmpty();
        return page(found, code, sheet, form, unknown ? noAnswer() : Problems.NONE);
    }

    @POST
    @Allowed(Action.RESPONSE_CORRECT)
    public Object record(
            String round,
            String code,
            @RestForm String path,
            @RestForm List<String> value,
            @RestForm boolean withdrawn,
            @RestForm String reason) {
        Round found = about.page(round);
        ResponseSheet sheet = sheet(round, code);
        CorrectionForm form = CorrectionForm.typed(path, value, withdrawn, reason);
        if (view.chosen(sheet, form.path(), List.of()).isEmpty()) {
            return page(found, code, sheet, form, noAnswer());
        }
        CellType type = CellPath.parse(form.path())
                .flatMap(sheet.questionnaire()::typeAt)
                .orElseThrow();
        Optional<Answer> read = view.read(type, form.value());
        List<Problem> wrong = new ArrayList<>();
        valueProblem(type, read, form).ifPresent(text -> wrong.add(new Problem("value", text)));
        if (form.reason().isEmpty() || form.reason().length() > RecordCorrection.LONGEST_REASON) {
            wrong.add(new Problem("reason", about.text("corrections_reason_wrong", RecordCorrection.LONGEST_REASON)));
        }
        if (!wrong.isEmpty()) {
            return page(found, code, sheet, form, new Problems(wrong));
        }
        String canonical =
                read.map(answer -> ((Answer.Given) answer).value().canonical()).orElse("");
        CorrectionResult result = recordCorrection.record(
                round, new OrganisationCode(code), form.path(), canonical, form.reason(), actor.actor());
        return result instanceof CorrectionResult.Recorded
                ? about.goTo(AboutRound.address(round) + "/responses/" + code + "/corrections", "corrections_recorded")
                : page(found, code, sheet, form, Problems.of("main", about.text("corrections_not_possible")));
    }

    private Optional<String> valueProblem(CellType type, Optional<Answer> read, CorrectionForm form) {
        if (form.withdrawn()) {
            return read.map(answer -> about.text("corrections_value_or_withdrawn"));
        }
        return read.isEmpty()
                ? Optional.of(about.text("corrections_value_missing"))
                : view.problem(type, read.get()).map(text -> about.text("corrections_value_wrong", text));
    }

    private Problems noAnswer() {
        return Problems.of("path", about.text("corrections_path_missing"));
    }

    private ResponseSheet sheet(String round, String code) {
        return openResponse
                .read(new Author(actor.actor(), language.language()), round, new OrganisationCode(code))
                .orElseThrow(NotFoundException::new);
    }

    private CorrectionsPage page(
            Round round, String code, ResponseSheet sheet, CorrectionForm form, Problems problems) {
        OrganisationCode organisation = new OrganisationCode(code);
        boolean possible = recordCorrection.isPossible(round.id(), organisation);
        return new CorrectionsPage(
                round,
                organisation,
                register.find(organisation).map(Organisation::name).orElseThrow(NotFoundException::new),
                possible,
                recordCorrection.of(round.id(), organisation).stream()
                        .map(correction -> view.recorded(sheet, correction))
                        .toList(),
                possible ? view.answers(sheet) : List.of(),
                possible ? view.chosen(sheet, form.path(), form.values()) : Optional.empty(),
                form,
                problems);
    }
}
