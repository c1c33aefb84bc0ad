package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.response.AcceptedAnswers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers of a frozen round are corrected. */
@QuarkusTest
@WithTestResource(FinnishDatabase.class)
class RecordCorrectionTest {

    private static final OrganisationCode ESPOO = new OrganisationCode("049");
    private static final OrganisationCode SILENT = FinnishRounds.SILENT;
    private static final String EARLIER = FinnishRounds.EARLIER;
    private static final String ROUND = FinnishRounds.THIS;

    @Inject
    AnsweredRound answered;

    @Inject
    FinnishRounds finnish;

    @Inject
    RecordCorrection corrections;

    @Inject
    AcceptedAnswers accepted;

    @Inject
    SnapshotStore snapshots;

    @BeforeEach
    void twoRoundsAreFrozen() {
        finnish.frozen();
    }

    @Test
    void aCorrectionAfterTheFreezeIsKeptAndChangesNoFigure() {
        ReleasedFigures before = snapshots.released(ROUND).orElseThrow();
        List<String> cells = answered.texts("select figures::text from released_cell order by 1");
        assertInstanceOf(
                CorrectionResult.Recorded.class,
                corrections.record(
                        ROUND, ESPOO, "res_cost_own", "123456", "Typed with one digit too many", answered.staff()));
        answered.overwrite(ROUND, ESPOO, "res_cost_own", "123456");
        assertEquals(before, snapshots.released(ROUND).orElseThrow());
        assertEquals(cells, answered.texts("select figures::text from released_cell order by 1"));
        Correction kept = corrections.of(ROUND, ESPOO).get(0);
        assertEquals(Optional.of("123456"), kept.value());
        assertEquals(
                new CorrectionResult.NotUnderstood(CorrectionResult.Part.PATH),
                corrections.record(ROUND, ESPOO, "no_such_question", "1", "why", answered.staff()));
        assertEquals(
                new CorrectionResult.NotUnderstood(CorrectionResult.Part.VALUE),
                corrections.record(ROUND, ESPOO, "res_cost_own", "about ten", "why", answered.staff()));
        assertEquals(
                new CorrectionResult.NotUnderstood(CorrectionResult.Part.ORGANISATION),
                corrections.record(ROUND, SILENT, "res_cost_own", "1", "why", answered.staff()));
    }

    @Test
    void theNextRoundAsksAboutTheAnswersAsTheyWereCorrectedSince() {
        List<OrganisationCode> two =
                snapshots.find(EARLIER).orElseThrow().answered().subList(2, 4);
        corrections.record(EARLIER, two.get(0), "res_cost_own", "654321", "Counted again", answered.staff());
        corrections.record(EARLIER, two.get(1), "res_cost_own", "", "Withdrawn", answered.staff());
        CellPath path = CellPath.of("res_cost_own");

        Map<OrganisationCode, AnswerSet> handedIn = accepted.handedIn(EARLIER, two);
        assertEquals("654321", given(handedIn.get(two.get(0)), path));
        assertFalse(handedIn.get(two.get(1)).cells().containsKey(path));
        assertEquals(Optional.of(handedIn.get(two.get(0))), accepted.handedIn(EARLIER, two.get(0)));
        assertNotEquals(handedIn, accepted.of(EARLIER, two), "what was accepted is kept as it was");
    }

    private static String given(AnswerSet answers, CellPath path) {
        return ((Answer.Given) answers.cells().get(path)).value().canonical();
    }

    @Test
    void theSameCorrectionTwiceIsOneAndAnImpossibleValueIsNone() {
        OrganisationCode organisation =
                snapshots.find(ROUND).orElseThrow().answered().get(1);
        for (int time = 0; time < 2; time++) {
            assertInstanceOf(
                    CorrectionResult.Recorded.class,
                    corrections.record(ROUND, organisation, "res_cost_own", " ", "Withdrawn", answered.staff()));
        }
        assertEquals(1, corrections.of(ROUND, organisation).size());
        assertEquals(
                Optional.empty(), corrections.of(ROUND, organisation).get(0).value());
        assertEquals(
                new CorrectionResult.NotUnderstood(CorrectionResult.Part.VALUE),
                corrections.record(ROUND, organisation, "res_cost_own", "-1", "Below zero", answered.staff()));
        assertTrue(corrections.isPossible(ROUND, organisation));
        assertFalse(corrections.isPossible(ROUND, SILENT));
        assertFalse(corrections.isPossible("never", organisation));
    }
}
