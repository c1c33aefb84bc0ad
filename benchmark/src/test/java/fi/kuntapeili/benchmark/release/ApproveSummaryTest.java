package fi.kuntapeili.benchmark.release;

import static fi.kuntapeili.benchmark.release.SummarySteps.AUTHOR;
import static fi.kuntapeili.benchmark.release.SummarySteps.OTHER;
import static fi.kuntapeili.benchmark.release.SummarySteps.done;
import static fi.kuntapeili.benchmark.release.SummarySteps.refused;
import static fi.kuntapeili.benchmark.release.SummarySteps.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.snapshot.TestlandDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The words of a summary report are written by one and approved by another, in a made-up country on a real database. */
@QuarkusTest
@WithTestResource(TestlandDatabase.class)
class ApproveSummaryTest {

    private String round;

    @Inject
    SummarySteps steps;

    @Inject
    WriteSummary write;

    @Inject
    ApproveSummary approve;

    @Inject
    PublishRound publish;

    @BeforeEach
    void aFrozenRound() {
        round = steps.frozen();
    }

    @Test
    void theAuthorCannotApproveAndAnotherPersonCan() {
        long version = steps.submitted(round, words("first"));
        assertEquals("release_own_words", refused(approve.approve(AUTHOR, round, version)));
        SummaryReport approved = done(approve.approve(OTHER, round, version));
        assertEquals(SummaryState.APPROVED, approved.state());
        assertEquals(OTHER.name(), approved.approverName().orElseThrow());
    }

    @Test
    void aChangeAfterTheApprovalDropsIt() {
        long version = steps.submitted(round, words("first"));
        done(approve.approve(OTHER, round, version));
        SummaryReport changed = done(write.write(OTHER, round, version, words("second")));
        assertEquals(SummaryState.DRAFT, changed.state());
        assertTrue(changed.approverName().isEmpty());
        assertEquals("release_not_approved", refused(publish.publish(AUTHOR, round, changed.version())));
        done(write.submit(OTHER, round, changed.version()));
        assertEquals("release_own_words", refused(approve.approve(OTHER, round, changed.version())));
    }

    @Test
    void theSameWordsAgainChangeNothing() {
        long version = steps.submitted(round, words("first"));
        done(approve.approve(OTHER, round, version));
        SummaryReport same = done(write.write(AUTHOR, round, version, words("first")));
        assertEquals(SummaryState.APPROVED, same.state());
        assertEquals(version, same.version());
    }

    @Test
    void nobodyOverwritesWordsThatTheyHaveNotSeen() {
        long version = done(write.write(AUTHOR, round, WriteSummary.NOTHING_WRITTEN, words("first")))
                .version();
        done(write.write(OTHER, round, version, words("second")));
        assertEquals("release_changed_meanwhile", refused(write.write(AUTHOR, round, version, words("third"))));
    }

    @Test
    void wordsThatLackALanguageAreNotHandedOver() {
        SummaryTexts oneLanguage = new SummaryTexts(Map.of("et", "a"), Map.of("et", "b"), Map.of("et", "c"));
        long version = done(write.write(AUTHOR, round, WriteSummary.NOTHING_WRITTEN, oneLanguage))
                .version();
        assertEquals("release_language_missing", refused(write.submit(AUTHOR, round, version)));
    }
}
