package fi.kuntapeili.web.publishing;

import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.PublicRounds;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.casebook.CaseAnswers;
import fi.kuntapeili.survey.casebook.CaseConsent;
import fi.kuntapeili.survey.casebook.CaseDescription;
import fi.kuntapeili.survey.casebook.CaseRepository;
import fi.kuntapeili.survey.casebook.CaseResult;
import fi.kuntapeili.survey.casebook.CaseState;
import fi.kuntapeili.survey.casebook.DecideCase;
import fi.kuntapeili.survey.casebook.PublishedCases;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.page.Problem;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** An organisation reads what would be told of it, and decides. */
@Path("/rounds/{round}/organisations/{code}/case")
@Produces(Html.UTF_8)
public class CaseResource {

    private static final int UNPROCESSABLE = 422;

    @Inject
    CaseRepository cases;

    @Inject
    CaseAnswers answers;

    @Inject
    PublishedCases published;

    @Inject
    DecideCase decide;

    @Inject
    RoundRepository rounds;

    @Inject
    PublicRounds publicRounds;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentLanguage language;

    @Inject
    Texts texts;

    @Inject
    PageFrame frame;

    @PathParam("round")
    String round;

    @PathParam("code")
    String code;

    @GET
    @Allowed(Action.CASE)
    public TemplateInstance show() {
        return page("", List.of());
    }

    @POST
    @Allowed(Action.CASE_CONSENT)
    public Response decide(@RestForm String decision, @RestForm long version, @RestForm String message) {
        if (sent().isEmpty()) {
            throw new NotFoundException();
        }
        String words = message == null ? "" : message;
        CaseResult result = switch (decision == null ? "" : decision) {
            case "approve" -> decide.approve(actor.actor(), round, organisation(), version);
            case "changes" -> decide.askForChanges(actor.actor(), round, organisation(), version, words);
            case "withdraw" -> decide.withdraw(actor.actor(), round, organisation());
            default -> throw new BadRequestException();
        };
        if (result instanceof CaseResult.Refused refused) {
            String field = decision.equals("changes") ? "message" : "main";
            Problem problem = new Problem(field, texts.get(language.language(), refused.key()));
            return Response.status(UNPROCESSABLE)
                    .entity(page(words, List.of(problem)))
                    .build();
        }
        frame.flash("case_decided_" + decision);
        return Response.seeOther(URI.create("/rounds/" + round + "/organisations/" + code + "/case"))
                .build();
    }

    private CasePage page(String message, List<Problem> problems) {
        Round found = rounds.findByIdOptional(round).orElseThrow(NotFoundException::new);
        frame.about(found);
        frame.about(organisation());
        return new CasePage(
                found,
                organisation(),
                sent().flatMap(this::shown),
                policy.allows(actor.actor(), Action.CASE_CONSENT, Subject.of(round, organisation())),
                message,
                problems);
    }

    /** A draft that staff are writing is not shown to the organisation before they send it. */
    private Optional<CaseDescription> sent() {
        return cases.of(round, organisation()).filter(description -> description.state() != CaseState.DRAFT);
    }

    private Optional<CasePage.Shown> shown(CaseDescription description) {
        CaseConsent consent = answers.consent(round, organisation());
        boolean open = publicRounds.isPublic(round)
                && published.find(round, description.id(), language.language()).isPresent();
        return published
                .asShown(description, language.language())
                .map(view -> new CasePage.Shown(
                        description,
                        view,
                        CaseStatus.of(Optional.of(description), consent),
                        description.state() == CaseState.SENT && consent.allows(),
                        open
                                ? Optional.of("/publications/" + round + "/cases/" + description.id())
                                : Optional.empty()));
    }

    private OrganisationCode organisation() {
        return new OrganisationCode(code);
    }
}
