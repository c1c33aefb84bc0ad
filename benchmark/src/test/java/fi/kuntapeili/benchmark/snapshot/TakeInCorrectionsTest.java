package fi.kuntapeili.benchmark.snapshot;

import static fi.kuntapeili.benchmark.snapshot.CorrectedRounds.COUNTY;
import static fi.kuntapeili.benchmark.snapshot.CorrectedRounds.SPENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.round.RoundState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Corrections are taken in once, in steps that another goes on with, or that are given up. */
@QuarkusTest
@WithTestResource(TestlandDatabase.class)
class TakeInCorrectionsTest {

    @Inject
    CorrectedRounds corrected;

    @Inject
    AnsweredRound answered;

    @Inject
    FreezeRound freezeRound;

    @Inject
    TakeInCorrections takeInCorrections;

    @Inject
    RecordCorrection corrections;

    @Inject
    SnapshotStore snapshots;

    @Inject
    PickPeers pickPeers;

    @Inject
    FreezeSteps steps;

    @Test
    void nothingIsTakenInTwiceAndOnlyWhatIsFrozenTakesAnythingIn() {
        String round = "twice";
        corrected.closed(round);
        assertEquals(new FreezeResult.NothingToTakeIn(round), takeInCorrections.takeInOrBegin(round, answered.staff()));
        assertInstanceOf(FreezeResult.Frozen.class, freezeRound.freeze(round, Set.of(), answered.staff()));
        assertEquals(new FreezeResult.NothingToTakeIn(round), takeInCorrections.takeInOrBegin(round, answered.staff()));
        OrganisationCode whose = snapshots.find(round).orElseThrow().answered().get(4);
        corrections.record(round, whose, "spent", "", "Never meant", answered.staff());
        assertInstanceOf(FreezeResult.Frozen.class, takeInCorrections.takeInOrBegin(round, answered.staff()));
        assertEquals(new FreezeResult.NothingToTakeIn(round), takeInCorrections.takeInOrBegin(round, answered.staff()));
        assertEquals(RoundState.FROZEN, corrected.state(round));
        assertTrue(!corrected.own(round, whose).isThere(), "the answer is withdrawn");
        assertEquals(
                List.of("VINTAGE_2"),
                answered.texts("select new_value from audit_event where stream = 'round/twice'"
                        + " and action = 'CORRECTIONS_TAKEN_IN'"));
    }

    @Test
    void nothingIsSeenBeforeTheEndAndAnotherGoesOnWhereOneStopped() {
        String round = "resumed";
        corrected.frozen(round);
        corrected.correct(round, corrected.ofCounty(round, 0, 6), "700000");
        var first = corrected.cells(round);
        assertInstanceOf(FreezeResult.Running.class, takeInCorrections.begin(round, answered.staff()));
        FreezeJob.Name job = new FreezeJob.Name(round, 2);
        FreezeStep lost = QuarkusTransaction.requiringNew()
                .call(() -> steps.claim(job, UUID.randomUUID(), Duration.ofMinutes(5)))
                .orElseThrow();
        assertEquals(FreezeStep.Kind.EVALUATE, lost.kind());
        assertEquals(first, corrected.cells(round));
        assertEquals(RoundState.FROZEN, corrected.state(round));
        OrganisationCode organisation =
                snapshots.find(round).orElseThrow().answered().get(0);
        assertInstanceOf(
                PickResult.Later.class,
                pickPeers.pick(round, organisation, "Now", Set.of(organisation), answered.staff()));
        corrected.correct(round, corrected.ofCounty(round, 6, 7), "700000");
        answered.execute("update freeze_step set held_until = clock_timestamp() where round_id = 'resumed'"
                + " and held_by is not null");

        assertEquals(2, corrected.takeIn(round).vintage());
        assertNotEquals(
                first.get(SPENT).get(COUNTY), corrected.cells(round).get(SPENT).get(COUNTY));
        assertEquals(
                new WaitingCorrections(1, 1),
                takeInCorrections.waiting(round),
                "what was recorded meanwhile waits for the next vintage");
    }

    @Test
    void oneThatCannotGoOnIsGivenUpAndTheCorrectionsWaitAgain() {
        String round = "stuck";
        corrected.frozen(round);
        corrected.correct(round, corrected.ofCounty(round, 0, 1), "700000");
        takeInCorrections.begin(round, answered.staff());
        answered.execute(
                "update freeze_job set disclosure_policy = 'another' where round_id = 'stuck' and vintage = 2");
        assertThrows(IllegalStateException.class, () -> takeInCorrections.takeIn(round, answered.staff()));
        assertEquals(RoundState.FROZEN, corrected.state(round));
        assertEquals(new WaitingCorrections(1, 1), takeInCorrections.waiting(round));
        assertEquals(2, corrected.takeIn(round).vintage());
    }
}
