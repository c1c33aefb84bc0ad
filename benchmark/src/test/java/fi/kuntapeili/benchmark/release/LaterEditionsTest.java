package fi.kuntapeili.benchmark.release;

import static fi.kuntapeili.benchmark.release.SummarySteps.AUTHOR;
import static fi.kuntapeili.benchmark.release.SummarySteps.NOTHING;
import static fi.kuntapeili.benchmark.release.SummarySteps.OTHER;
import static fi.kuntapeili.benchmark.release.SummarySteps.done;
import static fi.kuntapeili.benchmark.release.SummarySteps.note;
import static fi.kuntapeili.benchmark.release.SummarySteps.refused;
import static fi.kuntapeili.benchmark.release.SummarySteps.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.snapshot.AnsweredRound;
import fi.kuntapeili.benchmark.snapshot.CorrectionResult;
import fi.kuntapeili.benchmark.snapshot.FreezeResult;
import fi.kuntapeili.benchmark.snapshot.RecordCorrection;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.TakeInCorrections;
import fi.kuntapeili.benchmark.snapshot.TestlandDatabase;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was published is corrected: by notes that are added, and by later editions beside the earlier ones. */
@QuarkusTest
@WithTestResource(TestlandDatabase.class)
class LaterEditionsTest {

    private String round;

    @Inject
    SummarySteps steps;

    @Inject
    WriteSummary write;

    @Inject
    ApproveSummary approve;

    @Inject
    PublishRound publish;

    @Inject
    CorrectionNotes corrections;

    @Inject
    ReadPublication publications;

    @Inject
    Editions editions;

    @Inject
    RecordCorrection recordCorrection;

    @Inject
    TakeInCorrections takeInCorrections;

    @Inject
    SummaryRepository summaries;

    @Inject
    EntityManager entities;

    @Inject
    AnsweredRound answered;

    @BeforeEach
    void aFrozenRound() {
        round = steps.frozen();
    }

    @Test
    void correctionsAreOnlyEverAdded() {
        assertEquals(
                "release_not_published",
                corrections.add(AUTHOR, round, note("a")).orElseThrow());
        long version = steps.submitted(round, words("first"));
        done(approve.approve(OTHER, round, version));
        steps.attacked(round, NOTHING);
        done(publish.publish(AUTHOR, round, version));
        assertTrue(corrections.add(AUTHOR, round, note("a")).isEmpty());
        assertTrue(corrections.add(AUTHOR, round, note("a")).isEmpty());
        assertTrue(corrections.add(AUTHOR, round, note("b")).isEmpty());
        assertEquals(
                List.of("a", "b"),
                publications.published(round, Optional.empty()).orElseThrow().corrections().stream()
                        .map(each -> each.words().in("lv"))
                        .toList());
        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("delete from correction_note where round_id = ?1")
                                .setParameter(1, round)
                                .executeUpdate()));
    }

    @Test
    void aLaterVintageIsPublishedWithWordsOfItsOwnAndTheEarlierEditionStays() {
        steps.published(round, WriteSummary.NOTHING_WRITTEN, words("first"));
        Publication first = publications.published(round, Optional.empty()).orElseThrow();
        corrected("70000");
        assertEquals(List.of(1), editions(), "what is not published is nobody's to read");
        assertEquals(first.header(), editions.newest(round).orElseThrow());
        assertEquals(Optional.empty(), publications.published(round, Optional.of(2)));
        assertEquals(words("first"), publications.draft(round).orElseThrow(), "the words to begin with");
        assertTrue(summaries.current(round).isEmpty());

        long version = done(write.write(AUTHOR, round, WriteSummary.NOTHING_WRITTEN, words("second")))
                .version();
        done(write.submit(AUTHOR, round, version));
        done(approve.approve(OTHER, round, version));
        assertEquals("release_attack_missing", refused(publish.publish(AUTHOR, round, version)));
        steps.attacked(round, NOTHING);
        done(publish.publish(AUTHOR, round, version));
        assertEquals(List.of(1, 2), editions());
        Publication second = publications.published(round, Optional.of(2)).orElseThrow();
        assertEquals(words("second"), second.texts());
        assertTrue(second.header().correctedUntil().isPresent());
        assertFalse(second.isFirst());
        Publication still = publications.published(round, Optional.empty()).orElseThrow();
        assertEquals(first.header(), still.header());
        assertEquals(words("first"), still.texts());
        assertEquals(Optional.of(second.header()), still.newer());
    }

    @Test
    void aRoundThatWasPublishedWithoutWordsKeepsItsFirstEditionToo() {
        answered.execute("update round set state = 'PUBLISHED' where id = ?", round);
        Publication first = publications.published(round, Optional.empty()).orElseThrow();
        corrected("70000");
        write.write(AUTHOR, round, WriteSummary.NOTHING_WRITTEN, words("not published yet"));
        assertEquals(
                first.texts(),
                publications.published(round, Optional.empty()).orElseThrow().texts());
        steps.published(round, summaries.current(round).orElseThrow().version(), words("second"));
        assertEquals(List.of(1, 2), editions());
        assertEquals(
                first.texts(),
                publications.published(round, Optional.empty()).orElseThrow().texts());
    }

    private void corrected(String visits) {
        assertInstanceOf(
                CorrectionResult.Recorded.class,
                recordCorrection.record(
                        round, new OrganisationCode("T003"), "visits", visits, "Counted again", answered.staff()));
        assertInstanceOf(FreezeResult.Frozen.class, takeInCorrections.takeInOrBegin(round, answered.staff()));
    }

    private List<Integer> editions() {
        return editions.of(round).stream().map(SnapshotHeader::vintage).toList();
    }
}
