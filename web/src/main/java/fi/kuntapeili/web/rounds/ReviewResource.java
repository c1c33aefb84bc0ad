package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.response.Author;
import fi.kuntapeili.survey.response.OpenResponse;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.response.ReviewResponse;
import fi.kuntapeili.survey.response.ReviewResult;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.web.page.Html;
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
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;

/** Reviewing one response: reading it, accepting it, or returning it with a message and chosen questions. */
@Path("/staff/rounds/{round}/responses/{code}")
@Produces(Html.UTF_8)
public class ReviewResource {

    @Inject
    AboutRound about;

    @Inject
    OpenResponse openResponse;

    @Inject
    ReviewResponse reviewResponse;

    @Inject
    ReviewView view;

    @Inject
    Register register;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentLanguage language;

    @GET
    @Allowed(Action.RESPONSE_REVIEW)
    public TemplateInstance read(String round, String code) {
        return page(about.page(round), code, "", List.of(), Problems.NONE);
    }

    @POST
    @Path("accept")
    @Allowed(Action.RESPONSE_DECIDE)
    public Object accept(String round, String code) {
        Round found = about.page(round);
        ReviewResult result = reviewResponse.accept(author(), round, new OrganisationCode(code));
        return decided(found, code, result, "review_accepted", "", List.of());
    }

    @POST
    @Path("return")
    @Allowed(Action.RESPONSE_DECIDE)
    public Object sendBack(String round, String code, @RestForm String message, @RestForm List<String> question) {
        Round found = about.page(round);
        String typed = message == null ? "" : message.strip();
        if (typed.isEmpty()) {
            return page(found, code, typed, question, Problems.of("message", about.text("review_message_missing")));
        }
        ReviewResult result = reviewResponse.sendBack(author(), round, new OrganisationCode(code), typed, question);
        return decided(found, code, result, "review_returned", typed, question);
    }

    private Object decided(
            Round round, String code, ReviewResult result, String done, String message, List<String> questions) {
        if (result instanceof ReviewResult.NotPossible not) {
            return page(
                    round,
                    code,
                    message,
                    questions,
                    Problems.of("main", about.text(not.obstacle().key())));
        }
        return about.goTo(AboutRound.address(round.id()) + "/responses/" + code, done);
    }

    private ReviewPage page(Round round, String code, String message, List<String> questions, Problems problems) {
        OrganisationCode organisation = new OrganisationCode(code);
        ResponseSheet sheet =
                openResponse.read(author(), round.id(), organisation).orElseThrow(NotFoundException::new);
        ResponseState state = sheet.head().state();
        return new ReviewPage(
                round,
                organisation,
                register.find(organisation).map(Organisation::name).orElseThrow(NotFoundException::new),
                sheet.head(),
                view.sections(sheet, Set.copyOf(questions)),
                view.flags(sheet),
                sheet.notes(),
                state == ResponseState.SUBMITTED && !round.state().isSettled(),
                (state == ResponseState.SUBMITTED || state == ResponseState.ACCEPTED)
                        && round.state().takesAnswers(),
                message,
                problems);
    }

    private Author author() {
        return new Author(actor.actor(), language.language());
    }
}
