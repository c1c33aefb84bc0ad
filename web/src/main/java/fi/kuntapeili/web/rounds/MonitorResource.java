package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.response.ResponseOverview;
import fi.kuntapeili.survey.response.ResponseOverview.Row;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundPlan;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.survey.round.Today;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.rounds.Divisions.Division;
import fi.kuntapeili.web.rounds.MonitorPage.Dimension;
import fi.kuntapeili.web.rounds.MonitorPage.Group;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestQuery;

/** The monitor: one screen that shows where a round is and what comes next. */
@Path("/staff/rounds/{round}")
@Produces(Html.UTF_8)
public class MonitorResource {

    private static final int MOST_LINES = 25;

    @Inject
    AboutRound about;

    @Inject
    ResponseOverview responses;

    @Inject
    ReferenceStatistics statistics;

    @Inject
    Divisions divisions;

    @Inject
    NextSteps nextSteps;

    @Inject
    Today today;

    @Inject
    CurrentLanguage language;

    /** @param by id of the division shown; the first when there is no such division */
    @GET
    @Allowed(Action.ROUND_MONITOR)
    public TemplateInstance show(String round, @RestQuery Optional<String> by) {
        Round found = about.page(round);
        List<Row> rows = responses.of(found);
        List<Division> all = divisions.of(found);
        Optional<Division> shown = by.flatMap(id -> all.stream()
                        .filter(division -> division.id().equals(id))
                        .findFirst())
                .or(() -> finest(all));
        long handedIn = count(rows, Row::handedIn);
        return new MonitorPage(
                found,
                rows.size(),
                handedIn,
                new Group("", "", rows.size(), handedIn).percent(),
                covered(rows),
                sizeName(found),
                count(rows, Row::inProgress),
                count(rows, row -> row.state() == ResponseState.SUBMITTED),
                count(rows, row -> row.state() == ResponseState.NOT_STARTED),
                daysLeft(found),
                nextSteps.of(found, rows),
                RoundChange.possible(found),
                shown.map(division -> dimension(division, rows)).orElse(new Dimension("", "", List.of())),
                all.stream()
                        .map(division ->
                                new Dimension(division.id(), division.name().in(language.language()), List.of()))
                        .toList(),
                DotMap.of(rows));
    }

    /** The finest of the main divisions that still reads at a glance, as regions are: it tells most about who is missing. */
    private static Optional<Division> finest(List<Division> all) {
        return all.stream()
                .filter(division -> division.main() && division.parts().size() <= MOST_LINES)
                .max(Comparator.comparing(division -> division.parts().size()))
                .or(() -> all.stream().findFirst());
    }

    private Dimension dimension(Division division, List<Row> rows) {
        return new Dimension(
                division.id(),
                division.name().in(language.language()),
                division.parts().stream()
                        .map(part -> new Group(
                                part.id(),
                                part.name().in(language.language()),
                                part.members().size(),
                                count(
                                        rows,
                                        row -> row.handedIn() && part.members().contains(row.code()))))
                        .toList());
    }

    private static Optional<Integer> covered(List<Row> rows) {
        BigDecimal all = sum(rows, row -> true);
        return all.signum() == 0
                ? Optional.empty()
                : Optional.of(sum(rows, Row::handedIn)
                        .movePointRight(2)
                        .divide(all, 0, RoundingMode.DOWN)
                        .intValue());
    }

    private static BigDecimal sum(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).flatMap(row -> row.size().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<String> sizeName(Round round) {
        Optional<String> id = round.plan().coreForm().map(RoundPlan.CoreForm::statistic);
        return id.flatMap(wanted -> statistics.all().stream()
                        .filter(statistic -> statistic.id().equals(wanted))
                        .findFirst())
                .map(ReferenceStatistic::name)
                .map(name -> name.in(language.language()));
    }

    private Optional<Long> daysLeft(Round round) {
        return round.state() == RoundState.OPEN
                ? Optional.of(Math.max(0, ChronoUnit.DAYS.between(today.date(), round.closes()) + 1))
                : Optional.empty();
    }

    private static long count(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).count();
    }
}
