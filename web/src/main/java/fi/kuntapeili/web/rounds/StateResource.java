package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.response.ResponseOverview;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.round.CloseRound;
import fi.kuntapeili.survey.round.ExtendRound;
import fi.kuntapeili.survey.round.OpenRound;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundResult;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.Problem;
import fi.kuntapeili.web.page.Problems;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Opening, extending and closing a round: first what it means, then the change. */
@Path("/staff/rounds/{round}/state")
@Produces(Html.UTF_8)
public class StateResource {

    @Inject
    AboutRound about;

    @Inject
    ResponseOverview responses;

    @Inject
    OpenRound openRound;

    @Inject
    ExtendRound extendRound;

    @Inject
    CloseRound closeRound;

    @Inject
    CurrentActor actor;

    @GET
    @Allowed(Action.ROUND_STATE)
    public TemplateInstance explain(String round, @RestQuery String change) {
        Round found = about.page(round);
        RoundChange asked = RoundChange.of(change)
                .filter(RoundChange.possible(found)::contains)
                .orElseThrow(NotFoundException::new);
        return page(found, asked, found.closes().toString(), Problems.NONE);
    }

    @POST
    @Allowed(Action.ROUND_STATE)
    public Object change(String round, @RestForm String change, @RestForm Optional<String> day) {
        Round found = about.page(round);
        RoundChange asked = RoundChange.of(change).orElseThrow(NotFoundException::new);
        String typed = day.orElse("");
        Optional<LocalDate> lastDay = RoundForm.day(typed);
        if (asked == RoundChange.EXTEND && lastDay.isEmpty()) {
            return page(found, asked, typed, Problems.of("day", about.text("rounds_day_wrong")));
        }
        RoundResult result = make(asked, round, lastDay);
        if (result instanceof RoundResult.Refused refused) {
            // Whatever stands in the way of a new day is said at the day.
            Problem first = about.inWords(refused.problems().get(0));
            String field = asked.needsDay() ? "day" : first.field();
            return page(found, asked, typed, Problems.of(field, first.text()));
        }
        return about.goTo(AboutRound.address(round), "rounds_done_" + asked.id());
    }

    private RoundResult make(RoundChange change, String round, Optional<LocalDate> lastDay) {
        Actor by = actor.actor();
        return switch (change) {
            case OPEN -> openRound.now(by, round);
            case OPEN_ON_DAY -> openRound.onItsDay(by, round, true);
            case OPEN_BY_HAND -> openRound.onItsDay(by, round, false);
            case EXTEND -> extendRound.extend(by, round, lastDay.orElseThrow());
            case CLOSE_TO_NEWCOMERS -> closeRound.toNewcomers(by, round);
            case CLOSE -> closeRound.altogether(by, round);
        };
    }

    private StatePage page(Round round, RoundChange change, String day, Problems problems) {
        List<ResponseOverview.Row> rows = responses.of(round);
        return new StatePage(
                round,
                change,
                rows.size(),
                rows.stream()
                        .filter(row -> row.state() == ResponseState.NOT_STARTED)
                        .count(),
                rows.stream().filter(ResponseOverview.Row::inProgress).count(),
                day,
                problems);
    }
}
