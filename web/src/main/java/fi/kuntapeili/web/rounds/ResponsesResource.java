package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.response.Author;
import fi.kuntapeili.survey.response.ResponseOverview;
import fi.kuntapeili.survey.response.ResponseOverview.Row;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.response.ReviewResponse;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.rounds.Divisions.Part;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of responses of a round, and accepting many at once. */
@Path("/staff/rounds/{round}")
@Produces(Html.UTF_8)
public class ResponsesResource {

    private static final int PAGE = 50;

    @Inject
    AboutRound about;

    @Inject
    ResponseOverview responses;

    @Inject
    ReviewResponse reviewResponse;

    @Inject
    Divisions divisions;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentLanguage language;

    @GET
    @Path("responses")
    @Allowed(Action.ROUND_RESPONSES)
    public TemplateInstance list(
            String round,
            @RestQuery String state,
            @RestQuery String q,
            @RestQuery String by,
            @RestQuery String group,
            @RestQuery String sort,
            @RestQuery Optional<Integer> page) {
        Round found = about.page(round);
        ResponseFilter filter = new ResponseFilter(state, q, by, group, sort);
        Optional<Part> part =
                filter.group().isEmpty() ? Optional.empty() : divisions.part(found, filter.by(), filter.group());
        List<Row> all = responses.of(found);
        List<Row> shown = all.stream()
                .filter(row ->
                        part.map(each -> each.members().contains(row.code())).orElse(true))
                .filter(row -> filter.lets(row, language.language()))
                .sorted(filter.order(language.language()))
                .toList();
        int number = Math.max(0, page.orElse(0));
        return new ResponsesPage(
                found,
                shown.stream().skip((long) number * PAGE).limit(PAGE).toList(),
                shown.size(),
                filter,
                part.map(each -> each.name().in(language.language())).orElse(""),
                ResponseFilter.STATES.stream()
                        .map(id -> new ResponsesPage.State(id, "responses_state_" + id, id.equals(filter.state())))
                        .toList(),
                all.size(),
                found.state().isSettled() ? 0 : acceptable(found, all).size(),
                number - 1,
                shown.size() > (number + 1) * PAGE ? number + 1 : -1);
    }

    @GET
    @Path("acceptance")
    @Allowed(Action.RESPONSE_DECIDE)
    public TemplateInstance acceptable(String round) {
        Round found = about.page(round);
        List<Row> submitted = responses.of(found).stream()
                .filter(row -> row.state() == ResponseState.SUBMITTED)
                .toList();
        List<Row> acceptable = acceptable(found, submitted);
        return new AcceptAllPage(
                found,
                acceptable,
                submitted.stream().filter(row -> !acceptable.contains(row)).toList());
    }

    @POST
    @Path("acceptance")
    @Allowed(Action.RESPONSE_DECIDE)
    public Response accept(String round) {
        about.page(round);
        List<OrganisationCode> accepted =
                reviewResponse.acceptAllWithoutFlags(new Author(actor.actor(), language.language()), round);
        return about.goTo(AboutRound.address(round) + "/responses", "responses_accepted_all", accepted.size());
    }

    private List<Row> acceptable(Round round, List<Row> rows) {
        Set<OrganisationCode> flagged = new HashSet<>(reviewResponse.flagged(round.id()));
        return rows.stream()
                .filter(row -> row.state() == ResponseState.SUBMITTED && !flagged.contains(row.code()))
                .toList();
    }
}
