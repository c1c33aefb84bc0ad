package fi.kuntapeili.web.rounds;

import fi.kuntapeili.benchmark.snapshot.FreezeProgress;
import fi.kuntapeili.benchmark.snapshot.FreezeResult;
import fi.kuntapeili.benchmark.snapshot.FreezeRound;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.benchmark.snapshot.TakeInCorrections;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.response.ResponseOverview;
import fi.kuntapeili.survey.response.ResponseOverview.Row;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.Problems;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** Freezing a round: what goes into the figures and what is left out is shown, and confirmed, first. */
@Path("/staff/rounds/{round}/freeze")
@Produces(Html.UTF_8)
public class FreezeResource {

    @Inject
    AboutRound about;

    @Inject
    ResponseOverview responses;

    @Inject
    FreezeRound freezeRound;

    @Inject
    TakeInCorrections takeInCorrections;

    @Inject
    SnapshotStore snapshots;

    @Inject
    CurrentActor actor;

    @GET
    @Allowed(Action.ROUND_FREEZE)
    public Object show(String round) {
        Round found = about.page(round);
        Optional<FreezeProgress> goingOn = freezeRound.progress(round);
        if (goingOn.isPresent()) {
            return new FreezingPage(found, goingOn.get());
        }
        return found.state() == RoundState.FREEZING
                ? about.goTo(AboutRound.address(round), "freeze_already")
                : page(found, Set.of(), Problems.NONE);
    }

    /** Freezes once more, with the corrections that wait. */
    @POST
    @Path("corrections")
    @Allowed(Action.ROUND_FREEZE)
    public Object takeIn(String round, @RestForm boolean confirmed) {
        Round found = about.page(round);
        if (!confirmed) {
            return page(found, Set.of(), Problems.of("confirmed", about.text("vintages_confirm_missing")));
        }
        FreezeResult result = takeInCorrections.takeInOrBegin(round, actor.actor());
        String freeze = AboutRound.address(round) + "/freeze";
        if (result instanceof FreezeResult.Frozen frozen) {
            return about.goTo(freeze, "vintages_done", frozen.releasedFigures());
        }
        return about.goTo(freeze, result instanceof FreezeResult.Running ? "vintages_begun" : "vintages_nothing");
    }

    @POST
    @Allowed(Action.ROUND_FREEZE)
    public Object freeze(String round, @RestForm List<String> excluded, @RestForm boolean confirmed) {
        Round found = about.page(round);
        Set<OrganisationCode> leftOut = excluded.stream()
                .filter(OrganisationCode::isValid)
                .map(OrganisationCode::new)
                .collect(Collectors.toSet());
        if (!confirmed) {
            return page(found, leftOut, Problems.of("confirmed", about.text("freeze_confirm_missing")));
        }
        FreezeResult result = freezeRound.freezeOrBegin(round, leftOut, actor.actor());
        if (result instanceof FreezeResult.Frozen frozen) {
            return about.goTo(AboutRound.address(round), "freeze_done", frozen.responses());
        } else if (result instanceof FreezeResult.Running) {
            return about.goTo(AboutRound.address(round) + "/freeze", "freezing_flash");
        } else if (result instanceof FreezeResult.AlreadyFrozen) {
            return about.goTo(AboutRound.address(round), "freeze_already");
        } else if (result instanceof FreezeResult.NotClosed) {
            return page(found, leftOut, Problems.of("main", about.text("freeze_not_closed")));
        } else if (result instanceof FreezeResult.ResponsesOpen open) {
            int left = open.submitted().size() + open.returned().size();
            return page(found, leftOut, Problems.of("open", about.text("freeze_open_left", left)));
        }
        throw new NotFoundException();
    }

    private FreezePage page(Round round, Set<OrganisationCode> leftOut, Problems problems) {
        List<Row> rows = responses.of(round);
        return new FreezePage(
                round,
                rows.stream()
                        .filter(row -> row.state() == ResponseState.SUBMITTED || row.state() == ResponseState.RETURNED)
                        .map(row -> new FreezePage.Open(row, leftOut.contains(row.code())))
                        .toList(),
                rows.stream()
                        .filter(row -> row.state() == ResponseState.ACCEPTED)
                        .filter(row -> row.excludedReason().isEmpty())
                        .count(),
                rows.stream()
                        .filter(row -> row.state() == ResponseState.IN_PROGRESS || row.state() == ResponseState.READY)
                        .count(),
                rows.stream()
                        .filter(row -> row.state() == ResponseState.NOT_STARTED)
                        .count(),
                new FreezePage.Newest(snapshots.header(round.id()).flatMap(SnapshotHeader::correctedUntil)),
                takeInCorrections.waiting(round.id()),
                problems);
    }
}
