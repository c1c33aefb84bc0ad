package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.byname.AgreeToMeans;
import fi.kuntapeili.benchmark.byname.MeansConsent;
import fi.kuntapeili.benchmark.byname.OpenResult;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.survey.round.Today;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Finnish pack with made-up answers, frozen on a real database. */
@QuarkusTest
@WithTestResource(FinnishDatabase.class)
class FreezeRoundTest {

    private static final OrganisationCode ESPOO = new OrganisationCode("049");
    private static final OrganisationCode SILENT = FinnishRounds.SILENT;
    private static final String EARLIER = FinnishRounds.EARLIER;
    private static final String ROUND = FinnishRounds.THIS;

    @Inject
    AnsweredRound answered;

    @Inject
    FinnishRounds finnish;

    @Inject
    FreezeRound freezeRound;

    @Inject
    FreezeSteps steps;

    @Inject
    AgreeToMeans agree;

    @Inject
    MeanWaivers waivers;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    SnapshotStore snapshots;

    @Inject
    RoundRepository rounds;

    @Inject
    Today today;

    @BeforeEach
    void twoRoundsAreFrozen() {
        finnish.frozen();
    }

    private static Optional<ResponseState> accepted(boolean silent) {
        return silent ? Optional.empty() : Optional.of(ResponseState.ACCEPTED);
    }

    private Round round(String id) {
        return QuarkusTransaction.requiringNew().call(() -> rounds.findById(id));
    }

    @Test
    void freezingTwiceIsRefusedAndChangesNothing() {
        SnapshotHeader before = snapshots.header(ROUND).orElseThrow();
        FreezeResult again = freezeRound.freeze(ROUND, Set.of(), answered.staff());
        assertEquals(new FreezeResult.AlreadyFrozen(ROUND, before.sha256()), again);
        assertEquals(before, snapshots.header(ROUND).orElseThrow());
    }

    @Test
    void theRoundIsFrozenAndItsFiguresArePublicThreeMonthsLater() {
        assertEquals(RoundState.FROZEN, round(ROUND).state());
        assertEquals(Optional.of(today.date().plusMonths(3)), round(ROUND).publicFrom());
        assertEquals(
                List.of("FROZEN"),
                answered.texts(
                        "select new_value from audit_event where stream = 'round/this' and action = 'ROUND_FROZEN'"));
    }

    @Test
    void whatIsSubmittedButNotAcceptedHoldsTheFreezeUntilItIsListed() {
        answered.closed("held", 2025, o -> switch (o.code().value()) {
            case "005" -> Optional.of(ResponseState.SUBMITTED);
            case "009" -> Optional.of(ResponseState.RETURNED);
            case "010" -> Optional.of(ResponseState.IN_PROGRESS);
            default -> accepted(o.code().value().compareTo("050") > 0);
        });
        OrganisationCode submitted = new OrganisationCode("005");
        OrganisationCode returned = new OrganisationCode("009");
        assertEquals(
                new FreezeResult.ResponsesOpen(List.of(submitted), List.of(returned)),
                freezeRound.freeze("held", Set.of(), answered.staff()));
        assertEquals(
                new FreezeResult.ResponsesOpen(List.of(), List.of(returned)),
                freezeRound.freeze("held", Set.of(submitted), answered.staff()));
        assertTrue(snapshots.header("held").isEmpty());
        FreezeResult.Frozen frozen = assertInstanceOf(
                FreezeResult.Frozen.class, freezeRound.freeze("held", Set.of(submitted, returned), answered.staff()));
        assertEquals(List.of(submitted, returned), frozen.excluded());
        Snapshot snapshot = snapshots.find("held").orElseThrow();
        assertFalse(snapshot.hasAnswered(submitted));
        assertFalse(snapshot.hasAnswered(new OrganisationCode("010")));
    }

    @Test
    void onlyAClosedRoundCanBeFrozen() {
        answered.closed("open", 2025, o -> Optional.empty());
        answered.execute("update round set state = 'OPEN' where id = 'open'");
        assertEquals(
                new FreezeResult.NotClosed("open", RoundState.OPEN),
                freezeRound.freeze("open", Set.of(), answered.staff()));
        assertEquals(new FreezeResult.NoSuchRound("never"), freezeRound.freeze("never", Set.of(), answered.staff()));
    }

    @Test
    void whoLosesAStepCannotEndItAndNothingIsSeenBeforeTheLastStep() {
        answered.closed("shared", 2025, o -> accepted(o.code().value().compareTo("060") > 0));
        FreezeResult.Running begun =
                assertInstanceOf(FreezeResult.Running.class, freezeRound.begin("shared", Set.of(), answered.staff()));
        assertEquals(0, begun.progress().done());
        assertEquals(RoundState.FREEZING, round("shared").state());
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        FreezeStep step = claimed("shared", one).orElseThrow();
        assertEquals(FreezeStep.Kind.EVALUATE, step.kind());
        assertEquals(Optional.empty(), claimed("shared", other), "one slice, and what comes after waits for it");
        answered.execute(
                "update freeze_step set held_until = clock_timestamp() where round_id = 'shared' and held_by is not null");
        assertEquals(2, claimed("shared", other).orElseThrow().attempts());
        assertFalse(QuarkusTransaction.requiringNew().call(() -> steps.done(step, one)));
        QuarkusTransaction.requiringNew().run(() -> steps.letGo(step, other));
        assertTrue(snapshots.header("shared").isEmpty());
        assertEquals(Optional.empty(), snapshots.released("shared"));

        FreezeResult.Frozen frozen = finnish.freeze("shared");
        assertEquals(snapshots.header("shared").orElseThrow().sha256(), frozen.snapshotHash());
        assertEquals(RoundState.FROZEN, round("shared").state());
        assertEquals(Optional.empty(), freezeRound.progress("shared"));
    }

    private Optional<FreezeStep> claimed(String round, UUID worker) {
        return QuarkusTransaction.requiringNew()
                .call(() -> steps.claim(new FreezeJob.Name(round, 1), worker, Duration.ofMinutes(5)));
    }

    /** One of those asked is nearly all of the sum. It agrees, takes that back, and agrees again before the freeze. */
    @Test
    void aMeanThatOneDominatesIsShownOfARoundInWhichThatOneAgreed() {
        answered.closed("agreed", 2025, o -> accepted(o.code().value().compareTo("060") > 0));
        answered.overwrite("agreed", ESPOO, "res_cost_own", "900000000000");
        assertEquals(new OpenResult.Done(true), agree.give("agreed", ESPOO, answered.staff()));
        assertEquals(new OpenResult.Done(false), agree.give("agreed", ESPOO, answered.staff()), "again");
        assertEquals(new OpenResult.Done(true), agree.takeBack("agreed", ESPOO, answered.staff()));
        assertTrue(agree.of("agreed", ESPOO).orElseThrow().given().isEmpty());
        assertEquals(new OpenResult.Done(true), agree.give("agreed", ESPOO, answered.staff()));
        assertInstanceOf(OpenResult.Unknown.class, agree.give("agreed", new OrganisationCode("999"), answered.staff()));
        finnish.freeze("agreed");
        assertInstanceOf(OpenResult.NotNow.class, agree.takeBack("agreed", ESPOO, answered.staff()));
        MeansConsent settled = agree.of("agreed", ESPOO).orElseThrow();
        assertEquals(
                List.of(false, true), List.of(settled.open(), settled.given().isPresent()));

        SnapshotHeader header = snapshots.header("agreed").orElseThrow();
        assertEquals(List.of(ESPOO), waivers.of(header));
        FigureColumn cost = FigureColumn.of("ind_net_cost_pc");
        assertTrue(hasMean(snapshots.released(header).cells().get(cost).get("all")));
        assertFalse(
                hasMean(new ReleaseFigures(
                                snapshots.snapshot(header),
                                questionnaires.get(header.questionnaire()),
                                DisclosurePolicy.standard(),
                                snapshots.protectionUnits(header))
                        .of(List.of(cost))
                        .get(cost)
                        .get("all")),
                "had nobody agreed");
        assertEquals(
                List.of("MEANS_AGREED", "MEANS_AGREEMENT_WITHDRAWN", "MEANS_AGREED"),
                answered.texts(
                        "select action from audit_event where stream = 'response/agreed/049' order by position"));
    }

    private static boolean hasMean(Disclosure<Released> cell) {
        return cell.figure()
                .map(figure -> ((ReleasedNumbers) figure).mean().isShown())
                .orElseThrow();
    }

    @Test
    void aFreezeThatCannotGoOnIsGivenUpAndLeavesTheRoundAsItWas() {
        answered.closed("stuck", 2025, o -> accepted(o.code().value().compareTo("060") > 0));
        freezeRound.begin("stuck", Set.of(), answered.staff());
        answered.execute("update freeze_job set disclosure_policy = 'another' where round_id = 'stuck'");
        assertThrows(IllegalStateException.class, () -> freezeRound.freeze("stuck", Set.of(), answered.staff()));
        assertEquals(RoundState.CLOSED, round("stuck").state());
        for (String table : List.of("freeze_job", "freeze_step", "snapshot_column", "released_cell")) {
            assertEquals(
                    List.of("0"), answered.texts("select count(*) from " + table + " where round_id = 'stuck'"), table);
        }
        assertEquals(
                List.of("ROUND_FREEZE_BEGUN", "ROUND_FREEZE_GIVEN_UP"),
                answered.texts("select action from audit_event where stream = 'round/stuck' order by position"));
        finnish.freeze("stuck");
    }

    @Test
    void whatAFreezeProducedCannotBeChangedInTheDatabaseEither() {
        for (String table : List.of("snapshot", "snapshot_column", "released_cell", "snapshot_open_answer")) {
            assertThrows(RuntimeException.class, () -> answered.execute("delete from " + table), table);
        }
        assertThrows(RuntimeException.class, () -> answered.execute("update released_cell set status = 'TOO_FEW'"));
    }

    @Test
    void theSameAnswersInAnotherRoundGiveTheSameFiguresAndHashesOfTheirOwn() {
        for (String round : List.of("one", "other")) {
            finnish.frozen(round, 2025, code -> code.value().compareTo("060") <= 0);
        }
        ReleasedFigures one = snapshots.released("one").orElseThrow();
        ReleasedFigures other = snapshots.released("other").orElseThrow();
        assertEquals(one.cells(), other.cells());
        assertNotEquals(one.header().sha256(), other.header().sha256());
        assertNotEquals(one.header().releaseSha256(), other.header().releaseSha256());
    }
}
