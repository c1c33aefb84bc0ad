package fi.kuntapeili.web.publishing;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.casebook.CaseAnswers;
import fi.kuntapeili.survey.casebook.CaseDescription;
import fi.kuntapeili.survey.casebook.CaseRepository;
import fi.kuntapeili.survey.casebook.CaseResult;
import fi.kuntapeili.survey.casebook.CaseTexts;
import fi.kuntapeili.survey.casebook.ListCases;
import fi.kuntapeili.survey.casebook.WriteCase;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.questionnaire.CaseOutline;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.text.Locality;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.page.Problem;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.text.CurrentLanguage;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Staff write the cases of a round. */
@Path("/staff/rounds/{round}/cases")
@Produces(Html.UTF_8)
public class CasebookResource {

    private static final int UNPROCESSABLE = 422;
    private static final int LINES = 10;
    private static final String TITLE = "title";
    private static final String PART = "part_";

    @Inject
    ListCases listCases;

    @Inject
    WriteCase writeCase;

    @Inject
    CaseRepository cases;

    @Inject
    CaseAnswers answers;

    @Inject
    RoundRepository rounds;

    @Inject
    Register register;

    @Inject
    Locality locality;

    @Inject
    Texts texts;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentLanguage language;

    @Inject
    PageFrame frame;

    @PathParam("round")
    String round;

    @GET
    @Allowed(Action.ROUND_CASES)
    public TemplateInstance list() {
        Round found = round();
        boolean possible = answers.outline(round).isPresent();
        return new CasesPage(
                found,
                possible,
                listCases.of(actor.actor(), round).stream()
                        .map(CasesPage.Row::of)
                        .toList());
    }

    @POST
    @Path("{code}/start")
    @Allowed(Action.ROUND_CASES)
    public Response start(@PathParam("code") String code) {
        round();
        if (writeCase.start(actor.actor(), round, new OrganisationCode(code)) instanceof CaseResult.Refused refused) {
            frame.flash(refused.key());
            return Response.seeOther(URI.create("/staff/rounds/" + round + "/cases"))
                    .build();
        }
        return back(code);
    }

    @GET
    @Path("{code}")
    @Allowed(Action.ROUND_CASES)
    public TemplateInstance edit(@PathParam("code") String code) {
        CaseDescription description = begun(code);
        return page(description, description.version(), description.texts(), List.of());
    }

    @POST
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Action.ROUND_CASES)
    public Response write(@PathParam("code") String code, MultivaluedMap<String, String> form) {
        OrganisationCode organisation = begun(code).organisation();
        long seen = SeenVersion.of(form);
        CaseTexts typed = typed(form);
        CaseResult result = writeCase.write(actor.actor(), round, organisation, seen, typed);
        boolean send = "send".equals(form.getFirst("then"));
        if (result instanceof CaseResult.Done saved && send) {
            seen = saved.description().version();
            result = writeCase.send(actor.actor(), round, organisation, seen);
        }
        if (result instanceof CaseResult.Refused refused) {
            Problem problem = new Problem(
                    TITLE + "." + locality.languages().get(0), texts.get(language.language(), refused.key()));
            return Response.status(UNPROCESSABLE)
                    .entity(page(begun(code), seen, typed, List.of(problem)))
                    .build();
        }
        frame.flash(send ? "case_sent" : "case_saved");
        return back(code);
    }

    private CaseTexts typed(MultivaluedMap<String, String> form) {
        Map<String, Map<String, String>> parts = new TreeMap<>();
        outline().parts().forEach(part -> parts.put(part.question(), WordsField.typed(form, PART + part.question())));
        return new CaseTexts(WordsField.typed(form, TITLE), parts);
    }

    private CaseEditorPage page(CaseDescription description, long version, CaseTexts words, List<Problem> problems) {
        String reader = language.language();
        List<WordsField> fields = new ArrayList<>();
        fields.add(WordsField.of(
                TITLE,
                texts.get(reader, "case_title"),
                texts.get(reader, "case_title_hint"),
                1,
                locality.languages(),
                words.title()));
        for (CaseOutline.Part part : outline().parts()) {
            fields.add(WordsField.of(
                    PART + part.question(),
                    part.heading().in(reader),
                    "",
                    LINES,
                    locality.languages(),
                    words.parts().getOrDefault(part.question(), Map.of())));
        }
        return new CaseEditorPage(
                round(),
                register.find(description.organisation()).orElseThrow(),
                description,
                CaseStatus.of(Optional.of(description), answers.consent(round, description.organisation())),
                version,
                fields,
                problems);
    }

    private CaseOutline outline() {
        return answers.outline(round).orElseThrow(NotFoundException::new);
    }

    private Round round() {
        Round found = rounds.findByIdOptional(round).orElseThrow(NotFoundException::new);
        frame.about(found);
        return found;
    }

    private CaseDescription begun(String code) {
        return cases.of(round, new OrganisationCode(code)).orElseThrow(NotFoundException::new);
    }

    private Response back(String code) {
        return Response.seeOther(URI.create("/staff/rounds/" + round + "/cases/" + code))
                .build();
    }
}
