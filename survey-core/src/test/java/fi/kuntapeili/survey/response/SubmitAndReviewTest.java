package fi.kuntapeili.survey.response;

import static fi.kuntapeili.survey.response.ResponseFixture.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.audit.RecordedEvent;
import fi.kuntapeili.survey.digest.Sha256;
import fi.kuntapeili.survey.message.OutboxRepository;
import fi.kuntapeili.survey.message.PostedMail;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.response.ResponseFixture.Place;
import fi.kuntapeili.survey.round.RoundState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class SubmitAndReviewTest {

    @Inject
    ResponseFixture fixture;

    @Inject
    StartResponse start;

    @Inject
    SubmitResponse submit;

    @Inject
    ReviewResponse review;

    @Inject
    ReopenAnswers reopen;

    @Inject
    OpenResponse open;

    @Inject
    AcceptedAnswers accepted;

    @Inject
    SubmissionRepository submissions;

    @Inject
    OutboxRepository outbox;

    @Inject
    AuditTrail audit;

    @Inject
    DataSource dataSource;

    private Place place;
    private Author keyholder;
    private Author staff;

    @BeforeEach
    void aStartedResponse() {
        place = fixture.openRound();
        keyholder = fixture.started(place);
        staff = fixture.staff();
    }

    @Test
    void startingAgainChangesNothingAndOthersMayNotStart() {
        assertEquals(ResponseState.IN_PROGRESS, sheet().head().state());
        Place untouched = fixture.openRound();
        Author viewer = fixture.person(untouched, Role.VIEWER, true, "en");
        assertEquals(new StartResult.NotStarted(Obstacle.NOT_YOURS), startOf(viewer, untouched));
        fixture.moveTo(untouched, RoundState.CLOSING);
        Author late = fixture.keyholder(untouched);
        assertEquals(new StartResult.NotStarted(Obstacle.ROUND_CLOSING), startOf(late, untouched));
        assertEquals(new StartResult.Started(), startOf(keyholder, place));
    }

    @Test
    void whatIsMissingOrWrongIsListed() {
        fixture.saved(keyholder, place, set("cost", 0, "1500"), set("mix.tax", 0, "60"), set("mix.fees", 0, "30"));

        var incomplete = assertInstanceOf(SubmissionResult.Incomplete.class, submit(1));
        assertEquals(List.of(CellPath.of("main")), incomplete.gaps());
        assertEquals(
                List.of("whole", "cost_high"),
                incomplete.blocking().stream().map(c -> c.raised().check()).toList());
    }

    @Test
    void aConflictIsDecidedBeforeSubmitting() {
        fixture.complete(keyholder, place);
        Author editor = fixture.person(place, Role.EDITOR, true, "en");
        Conflict conflict =
                fixture.saved(editor, place, set("cost", 0, "600")).conflicts().get(0);

        var incomplete = assertInstanceOf(SubmissionResult.Incomplete.class, submit(2));
        assertEquals(List.of(conflict), incomplete.conflicts());
    }

    @Test
    void submittingWhatChangedMeanwhileNamesTheCells() {
        fixture.complete(keyholder, place);
        Author editor = fixture.person(place, Role.EDITOR, true, "en");
        fixture.saved(editor, place, set("cost", 1, "510"));

        var changed = assertInstanceOf(SubmissionResult.ChangedMeanwhile.class, submit(1));
        assertEquals(2, changed.seq());
        assertEquals(
                List.of("cost"),
                changed.changed().stream().map(c -> c.path().toString()).toList());
        assertEquals("510", changed.changed().get(0).value());
        assertEquals(ResponseState.READY, sheet().head().state());
    }

    @Test
    void whatIsSubmittedIsSealedAndReplaysGetTheSameReceipt() {
        fixture.complete(keyholder, place);
        String headBefore = audit.head(stream());
        Receipt receipt = submitted(1);

        assertEquals(1, receipt.revision());
        assertEquals(headBefore, receipt.auditHead());
        assertEquals(receipt, submitted(1));
        String json =
                submissions.answers(place.round(), place.organisation(), 1).orElseThrow();
        assertEquals(receipt.sha256(), Sha256.of(json));
        assertTrue(json.startsWith("{\"answers\":{\"cost\":\"500\",\"main\":\"own\",\"mix.fees\":\"40\""), json);
        assertTrue(json.contains("\"auditHead\":\"" + headBefore + "\""), json);
        assertEquals(ResponseState.SUBMITTED, sheet().head().state());
        assertEquals(
                new SaveResult.NotTakingAnswers(Obstacle.ALREADY_SUBMITTED),
                fixture.save(keyholder, place, 1, set("cost", 1, "1")));
        assertEquals(OptionalLong.empty(), audit.firstBreak(stream()));
    }

    @Test
    void theReceiptIsMailedOnce() {
        fixture.complete(keyholder, place);
        submitted(1);
        submitted(1);
        List<PostedMail> mails = mails();
        assertEquals(1, mails.size());
        assertTrue(mails.get(0).subject().startsWith("Unit " + place.organisation()));
    }

    @Test
    void submittedRevisionsAndHistoryCannotBeChanged() throws SQLException {
        fixture.complete(keyholder, place);
        submitted(1);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("update submission set answers = '{}'"));
            assertThrows(SQLException.class, () -> statement.execute("delete from answer_history"));
        }
    }

    @Test
    void onlyTheKeyholderSubmitsAndOnlyStaffDecide() {
        fixture.complete(keyholder, place);
        Author editor = fixture.person(place, Role.EDITOR, true, "en");
        assertEquals(
                new SubmissionResult.NotSubmittable(Obstacle.NOT_YOURS),
                submit.submit(editor, place.round(), place.organisation(), 1));
        submitted(1);
        assertEquals(
                new ReviewResult.NotPossible(Obstacle.NOT_YOURS),
                review.accept(keyholder, place.round(), place.organisation()));
    }

    @Test
    void aReturnedResponseOpensOnlyWhatWasAskedAbout() {
        fixture.complete(keyholder, place);
        submitted(1);
        sendBack(List.of("cost"));

        assertEquals(
                new SaveResult.NotAllowed(List.of("main")),
                fixture.save(keyholder, place, 2, set("main", 1, "company")));
        fixture.saved(keyholder, place, set("cost", 1, "450"));
        assertFalse(sheet().mayChange(CellPath.of("main")));
        assertTrue(sheet().mayChange(CellPath.of("cost")));
        assertEquals(ResponseState.RETURNED, sheet().head().state());
        assertEquals("Is this right?", sheet().notes().get(0).message());

        Receipt second = submitted(3);
        assertEquals(2, second.revision());
        assertEquals(ResponseState.SUBMITTED, sheet().head().state());
    }

    @Test
    void whatACorrectionMakesNecessaryOpensToo() {
        fixture.complete(keyholder, place);
        submitted(1);
        sendBack(List.of("main"));

        SaveReply company = fixture.saved(keyholder, place, 2, set("main", 1, "company"));
        assertEquals(Set.of("owners"), company.shown());
        fixture.saved(keyholder, place, 3, set("owners", 0, "We and our neighbours"));
        assertEquals(2, submitted(4).revision());
    }

    @Test
    void theKeyholderMayReopenEverything() {
        fixture.complete(keyholder, place);
        submitted(1);
        sendBack(List.of("cost"));
        assertEquals(new ReviewResult.Done(), reopen.reopen(keyholder, place.round(), place.organisation()));
        fixture.saved(keyholder, place, set("main", 1, "company"));
        assertEquals(ReviewNote.Decision.REOPENED, sheet().notes().get(0).decision());
    }

    @Test
    void aLateReplayOfTheOldSubmissionDoesNotHandInAgain() {
        fixture.complete(keyholder, place);
        Receipt first = submitted(1);
        sendBack(List.of());
        assertEquals(first, submitted(1));
        assertEquals(ResponseState.RETURNED, sheet().head().state());
    }

    @Test
    void returningTellsTheKeyholder() {
        fixture.complete(keyholder, place);
        submitted(1);
        sendBack(List.of());
        assertEquals(2, mails().size());
    }

    @Test
    void acceptedAnswersCountAndAcceptingAgainChangesNothing() {
        fixture.complete(keyholder, place);
        submitted(1);
        assertEquals(0, accepted.of(place.round()).size());
        assertEquals(new ReviewResult.Done(), review.accept(staff, place.round(), place.organisation()));
        assertEquals(new ReviewResult.Done(), review.accept(staff, place.round(), place.organisation()));

        assertEquals(1, sheet().notes().size());
        assertEquals(sheet().answers(), accepted.of(place.round()).get(place.organisation()));
        fixture.moveTo(place, RoundState.FROZEN);
        assertEquals(
                new ReviewResult.NotPossible(Obstacle.ROUND_FROZEN),
                review.sendBack(staff, place.round(), place.organisation(), "Too late", List.of()));
    }

    @Test
    void whatIsNotSubmittedIsNotAccepted() {
        assertEquals(
                new ReviewResult.NotPossible(Obstacle.NOT_SUBMITTED),
                review.accept(staff, place.round(), place.organisation()));
    }

    @Test
    void acceptingAllLeavesTheFlaggedOnesToAPerson() {
        fixture.complete(keyholder, place);
        fixture.saved(keyholder, place, set("cost", 1, "777"));
        submitted(2);
        assertEquals(List.of(place.organisation()), review.flagged(place.round()));
        assertEquals(List.of(), review.acceptAllWithoutFlags(staff, place.round()));

        Place plain = fixture.openRound();
        Author other = fixture.started(plain);
        fixture.complete(other, plain);
        submit.submit(other, plain.round(), plain.organisation(), 1);
        assertEquals(List.of(plain.organisation()), review.acceptAllWithoutFlags(staff, plain.round()));
        assertEquals(1, accepted.of(plain.round()).size());
    }

    @Test
    void anExcludedResponseDoesNotCount() {
        fixture.complete(keyholder, place);
        submitted(1);
        review.accept(staff, place.round(), place.organisation());
        review.exclude(staff, place.round(), place.organisation(), "Answered for another municipality");
        assertEquals(0, accepted.of(place.round()).size());
        review.exclude(staff, place.round(), place.organisation(), " ");
        assertEquals(1, accepted.of(place.round()).size());
    }

    @Test
    void staffReadingSingleAnswersIsAnEvent() {
        open.read(staff, place.round(), place.organisation());
        RecordedEvent newest = audit.newest(stream(), 1).get(0);
        assertEquals("ANSWERS_READ", newest.action());
        assertEquals(staff.name(), newest.actorName());
        open.read(keyholder, place.round(), place.organisation());
        assertEquals(newest, audit.newest(stream(), 1).get(0));
    }

    private void sendBack(List<String> cells) {
        assertEquals(
                new ReviewResult.Done(),
                review.sendBack(staff, place.round(), place.organisation(), "Is this right?", cells));
    }

    private StartResult startOf(Author author, Place where) {
        return start.start(author, where.round(), where.organisation());
    }

    private SubmissionResult submit(long seq) {
        return submit.submit(keyholder, place.round(), place.organisation(), seq);
    }

    private Receipt submitted(long seq) {
        return assertInstanceOf(SubmissionResult.Submitted.class, submit(seq)).receipt();
    }

    private List<PostedMail> mails() {
        return outbox.list("roundId", place.round());
    }

    private String stream() {
        return AuditEvent.response(place.round(), place.organisation().value());
    }

    private ResponseSheet sheet() {
        return open.read(keyholder, place.round(), place.organisation()).orElseThrow();
    }
}
