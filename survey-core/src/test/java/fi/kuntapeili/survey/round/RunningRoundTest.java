package fi.kuntapeili.survey.round;

import static fi.kuntapeili.survey.round.RoundFixture.GONE;
import static fi.kuntapeili.survey.round.RoundFixture.NORTH;
import static fi.kuntapeili.survey.round.RoundFixture.SOUTH;
import static fi.kuntapeili.survey.round.RoundFixture.TINY;
import static fi.kuntapeili.survey.round.RoundFixture.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.TestClock;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.audit.RecordedEvent;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, restrictToAnnotatedClass = true)
class RunningRoundTest {

    @Inject
    RoundFixture fixture;

    @Inject
    RoundRepository rounds;

    @Inject
    CreateRound createRound;

    @Inject
    PlanRound planRound;

    @Inject
    OpenRound openRound;

    @Inject
    ExtendRound extendRound;

    @Inject
    CloseRound closeRound;

    @Inject
    MoveRoundsByDate byDate;

    @Inject
    AuditTrail audit;

    @Inject
    TestClock clock;

    /** Events of a round are never deleted, so each test has a round of its own. */
    private final String r1 = "r-" + UUID.randomUUID();

    private Actor staff;

    @BeforeEach
    void theFirstOfFebruary() {
        fixture.beginAnew();
        clock.set(Instant.parse("2026-02-01T12:00:00Z"));
        staff = fixture.staff();
    }

    @AfterEach
    void realTime() {
        clock.release();
    }

    @Test
    void aRoundAsksThoseThatExistOnItsOpeningDay() {
        createRound.create(staff, "early", TINY, plan("2025-12-31", "2026-03-31"));
        createRound.create(staff, "late", TINY, plan("2026-02-10", "2026-03-31"));

        assertEquals(List.of(NORTH, SOUTH, GONE), rounds.frame("early"));
        assertEquals(List.of(NORTH, SOUTH), rounds.frame("late"));

        planRound.plan(staff, "late", TINY, plan("2025-12-01", "2026-03-31"));
        assertEquals(List.of(NORTH, SOUTH, GONE), rounds.frame("late"), "the frame follows the opening day");
    }

    @Test
    void everyProblemOfAPlanIsNamedAndNothingIsMade() {
        RoundPlan wrong = new RoundPlan(
                RoundFixture.text("Round"),
                26,
                LocalDate.parse("2026-03-31"),
                LocalDate.parse("2026-03-01"),
                Optional.of(LocalDate.parse("2026-03-01")),
                Optional.of("nowhere"),
                Optional.of(new RoundPlan.CoreForm("no_such", BigDecimal.TEN)));

        RoundResult result = createRound.create(staff, "Bad id", new QuestionnaireVersion("tiny", "9"), wrong);

        assertEquals(
                List.of(
                        "round_id_wrong",
                        "round_year_wrong",
                        "round_closes_before_opens",
                        "round_public_too_early",
                        "round_questionnaire_unknown",
                        "round_previous_unknown",
                        "round_statistic_unknown"),
                keys(result));
        assertEquals(0, rounds.count());
    }

    @Test
    void twoRoundsCannotShareAnIdentifier() {
        created(r1, "2026-02-10", "2026-03-31");
        assertEquals(
                List.of("round_id_taken"), keys(createRound.create(staff, r1, TINY, plan("2026-02-10", "2026-03-31"))));
    }

    @Test
    void openingEarlyMovesTheOpeningDayToToday() {
        created(r1, "2026-02-10", "2026-03-31");

        openRound.now(staff, r1);
        openRound.now(staff, r1);

        assertEquals(RoundState.OPEN, state(r1));
        assertEquals(LocalDate.parse("2026-02-01"), round(r1).opens());
        assertEquals(List.of("ROUND_OPENED", "ROUND_CREATED"), actions(r1), "opening again is no event");
    }

    @Test
    void whatIsAskedIsFixedOnceTheRoundHasOpened() {
        created(r1, "2026-02-01", "2026-03-31");
        openRound.now(staff, r1);

        assertEquals(
                List.of("round_opened_fixed"), keys(planRound.plan(staff, r1, TINY, plan("2026-02-01", "2026-04-30"))));

        RoundPlan now = round(r1).plan();
        RoundPlan renamed = new RoundPlan(
                RoundFixture.text("New name"),
                now.referenceYear(),
                now.opens(),
                now.closes(),
                Optional.of(LocalDate.parse("2026-09-01")),
                now.previousRound(),
                now.coreForm());
        assertInstanceOf(RoundResult.Done.class, planRound.plan(staff, r1, TINY, renamed));
        assertEquals(renamed, round(r1).plan());
    }

    @Test
    void aRoundClosesInTwoStepsAndAnExtensionOpensItAgain() {
        created(r1, "2026-02-01", "2026-02-28");
        assertEquals(List.of("round_not_open"), keys(closeRound.altogether(staff, r1)));
        openRound.now(staff, r1);

        closeRound.toNewcomers(staff, r1);
        assertEquals(RoundState.CLOSING, state(r1));
        closeRound.altogether(staff, r1);
        closeRound.altogether(staff, r1);
        assertEquals(RoundState.CLOSED, state(r1));
        assertEquals(List.of("round_closed_already"), keys(closeRound.toNewcomers(staff, r1)));

        assertEquals(
                List.of("round_extend_earlier"), keys(extendRound.extend(staff, r1, LocalDate.parse("2026-02-27"))));
        extendRound.extend(staff, r1, LocalDate.parse("2026-03-15"));
        assertEquals(RoundState.OPEN, state(r1));
        assertEquals(LocalDate.parse("2026-03-15"), round(r1).closes());
        assertEquals(
                List.of("ROUND_EXTENDED", "ROUND_CLOSED", "ROUND_CLOSING", "ROUND_OPENED", "ROUND_CREATED"),
                actions(r1));
    }

    @Test
    void aDraftOpensOnItsDayOnlyWhenStaffSaidSo() {
        created("asked", "2026-02-10", "2026-03-31");
        created("unasked", "2026-02-10", "2026-03-31");
        openRound.onItsDay(staff, "asked", true);

        assertEquals(0, byDate.moveDue(), "the day has not come");
        clock.set(Instant.parse("2026-02-10T00:00:01Z"));
        assertEquals(1, byDate.moveDue());
        assertEquals(0, byDate.moveDue());

        assertEquals(RoundState.OPEN, state("asked"));
        assertEquals(RoundState.DRAFT, state("unasked"));
        assertEquals("system", newest("asked").channel());
    }

    @Test
    void theDayAfterTheLastNobodyBeginsAnyMore() {
        created(r1, "2026-02-01", "2026-02-28");
        openRound.now(staff, r1);

        clock.set(Instant.parse("2026-02-28T23:59:59Z"));
        assertEquals(0, byDate.moveDue(), "the last day counts to its end");
        clock.set(Instant.parse("2026-03-01T00:00:00Z"));
        assertEquals(1, byDate.moveDue());
        assertEquals(RoundState.CLOSING, state(r1));
    }

    @Test
    void severalReplicasMoveARoundOnce() throws Exception {
        created(r1, "2026-02-01", "2026-02-28");
        openRound.now(staff, r1);
        clock.set(Instant.parse("2026-03-01T00:00:00Z"));
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            int moved = 0;
            Callable<Integer> replica = byDate::moveDue;
            for (Future<Integer> each : replicas.invokeAll(List.of(replica, replica, replica, replica))) {
                moved += each.get();
            }
            assertEquals(1, moved);
        } finally {
            replicas.shutdown();
        }
        assertEquals(List.of("ROUND_CLOSING", "ROUND_OPENED", "ROUND_CREATED"), actions(r1));
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> audit.firstBreak(AuditEvent.round(r1)))
                .isEmpty());
    }

    private void created(String id, String opens, String closes) {
        assertInstanceOf(RoundResult.Done.class, createRound.create(staff, id, TINY, plan(opens, closes)));
    }

    private Round round(String id) {
        return QuarkusTransaction.requiringNew().call(() -> rounds.findById(id));
    }

    private RoundState state(String id) {
        return round(id).state();
    }

    private RecordedEvent newest(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> audit.newest(AuditEvent.round(id), 1).get(0));
    }

    private List<String> actions(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> audit.newest(AuditEvent.round(id), 20).stream()
                        .map(RecordedEvent::action)
                        .toList());
    }

    private static List<String> keys(RoundResult result) {
        return assertInstanceOf(RoundResult.Refused.class, result).problems().stream()
                .map(RoundProblem::key)
                .toList();
    }
}
