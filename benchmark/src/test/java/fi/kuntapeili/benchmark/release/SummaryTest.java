package fi.kuntapeili.benchmark.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.snapshot.AnsweredRound;
import fi.kuntapeili.benchmark.snapshot.CorrectionResult;
import fi.kuntapeili.benchmark.snapshot.FreezeResult;
import fi.kuntapeili.benchmark.snapshot.FreezeRound;
import fi.kuntapeili.benchmark.snapshot.RecordCorrection;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.benchmark.snapshot.TakeInCorrections;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.PublicRounds;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of a summary report from its first words to its corrections, in a made-up country on a real database. */
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, restrictToAnnotatedClass = true)
class SummaryTest {

    private static final Actor AUTHOR = publisher("Author");
    private static final Actor OTHER = publisher("Other");
    private static final AttackOutcome NOTHING = new AttackOutcome(4, 120, 0, 15, List.of());
    private static final AttackOutcome SOMETHING =
            new AttackOutcome(4, 120, 0, 15, List.of(new AttackOutcome.Found("cost", "EXACT", "north without all")));
    private static boolean loaded;
    private static int count;

    private String round;

    @Inject
    AnsweredRound answered;

    @Inject
    FreezeRound freezeRound;

    @Inject
    WriteSummary write;

    @Inject
    ApproveSummary approve;

    @Inject
    PublishRound publish;

    @Inject
    StartAttack startAttack;

    @Inject
    AttackRuns runs;

    @Inject
    Clock clock;

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
    SnapshotStore snapshots;

    @Inject
    RoundRepository rounds;

    @Inject
    PublicRounds publicRounds;

    @Inject
    EntityManager entities;

    @BeforeEach
    void aFrozenRound() {
        if (!loaded) {
            answered.load("../survey-core/src/test/resources/packs/testland");
            loaded = true;
        }
        round = "summed-" + ++count;
        answered.closed(
                round,
                2024,
                o -> o.code().value().endsWith("1") ? Optional.empty() : Optional.of(ResponseState.ACCEPTED));
        assertInstanceOf(FreezeResult.Frozen.class, freezeRound.freeze(round, Set.of(), answered.staff()));
    }

    @Test
    void theAuthorCannotApproveAndAnotherPersonCan() {
        long version = submitted(words("first"));
        assertEquals("release_own_words", refused(approve.approve(AUTHOR, round, version)));
        SummaryReport approved = done(approve.approve(OTHER, round, version));
        assertEquals(SummaryState.APPROVED, approved.state());
        assertEquals(OTHER.name(), approved.approverName().orElseThrow());
    }

    @Test
    void aChangeAfterTheApprovalDropsIt() {
        long version = submitted(words("first"));
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
        long version = submitted(words("first"));
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

    @Test
    void aPublishedRoundIsPublicFromItsDayAndItsWordsStay() {
        long version = submitted(words("first"));
        done(approve.approve(OTHER, round, version));
        attacked(NOTHING);
        done(publish.publish(AUTHOR, round, version));
        assertEquals(RoundState.PUBLISHED, rounds.findById(round).state());
        assertEquals("release_published_fixed", refused(write.write(AUTHOR, round, version, words("later"))));
        assertFalse(publicRounds.isPublic(round), "Its day is three months after the freeze");
        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery(
                                        "update summary_report set introduction = '{}' where round_id = ?1")
                                .setParameter(1, round)
                                .executeUpdate()));
    }

    @Test
    void aRoundIsNotPublishedBeforeEveryAttackWasTried() {
        long version = submitted(words("first"));
        done(approve.approve(OTHER, round, version));
        assertEquals("release_attack_missing", refused(publish.publish(AUTHOR, round, version)));
        assertEquals(RoundState.FROZEN, rounds.findById(round).state());
        assertEquals(Optional.empty(), publications.preview(round).orElseThrow().attacks());
    }

    @Test
    void aRoundIsNotPublishedWhileAnAttackSucceeds() {
        long version = submitted(words("first"));
        done(approve.approve(OTHER, round, version));
        attacked(SOMETHING);
        assertEquals("release_attack_found", refused(publish.publish(AUTHOR, round, version)));
        attacked(NOTHING);
        done(publish.publish(AUTHOR, round, version));
        AttackSummary told = publications
                .published(round, Optional.empty())
                .orElseThrow()
                .attacks()
                .orElseThrow();
        assertEquals(1, told.attacks());
        assertEquals(NOTHING.tried(), told.tried());
    }

    @Test
    void aFinishedRunOfTheAttacksIsNeverChanged() {
        attacked(NOTHING);
        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery(
                                        "update attack_run set outcomes = '[]' where round_id = ?1")
                                .setParameter(1, round)
                                .executeUpdate()));
    }

    @Test
    void askingTwiceForTheAttacksGivesTheRunThatWaits() {
        QuarkusTransaction.begin();
        try {
            AttackRun first = startAttack.start(AUTHOR, round).orElseThrow();
            assertEquals(
                    first.id(), startAttack.start(OTHER, round).orElseThrow().id());
            assertEquals(Optional.empty(), startAttack.start(OTHER, "no-such-round"));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void correctionsAreOnlyEverAdded() {
        assertEquals(
                "release_not_published",
                corrections.add(AUTHOR, round, note("a")).orElseThrow());
        long version = submitted(words("first"));
        done(approve.approve(OTHER, round, version));
        attacked(NOTHING);
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

    private void corrected(String visits) {
        assertInstanceOf(
                CorrectionResult.Recorded.class,
                recordCorrection.record(
                        round, new OrganisationCode("T003"), "visits", visits, "Counted again", answered.staff()));
        assertInstanceOf(FreezeResult.Frozen.class, takeInCorrections.takeInOrBegin(round, answered.staff()));
    }

    private void published(long seen, SummaryTexts words) {
        long version = done(write.write(AUTHOR, round, seen, words)).version();
        done(write.submit(AUTHOR, round, version));
        done(approve.approve(OTHER, round, version));
        attacked(NOTHING);
        done(publish.publish(AUTHOR, round, version));
    }

    private List<Integer> editions() {
        return editions.of(round).stream().map(SnapshotHeader::vintage).toList();
    }

    @Test
    void aLaterVintageIsPublishedWithWordsOfItsOwnAndTheEarlierEditionStays() {
        published(WriteSummary.NOTHING_WRITTEN, words("first"));
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
        attacked(NOTHING);
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
        published(summaries.current(round).orElseThrow().version(), words("second"));
        assertEquals(List.of(1, 2), editions());
        assertEquals(
                first.texts(),
                publications.published(round, Optional.empty()).orElseThrow().texts());
    }

    @Test
    void theDraftCountsWhoAnsweredInEveryLanguage() {
        SummaryTexts draft = publications.draft(round).orElseThrow();
        ResponseRates rates = publications.preview(round).orElseThrow().rates();
        assertEquals(23, rates.all().asked());
        for (String language : List.of("et", "lv")) {
            assertTrue(
                    draft.nonResponse().get(language).contains("" + rates.all().answered()), draft.toString());
            assertTrue(draft.method().get(language).length() > 200, language);
        }
        rates.blocks()
                .forEach(block -> assertTrue(
                        block.rates().stream()
                                        .mapToInt(ResponseRates.Rate::answered)
                                        .sum()
                                <= rates.all().answered(),
                        block.toString()));
    }

    @Test
    void keyFiguresAreTheReleasedOnesOfEveryPublicGroup() {
        ReleasedFigures released = snapshots.released(round).orElseThrow();
        KeyFigures figures = publications.preview(round).orElseThrow().figures();
        long publicGroups =
                released.groups().stream().filter(group -> group.isPublic()).count();
        long entries = figures.chapters().stream()
                .mapToLong(chapter -> chapter.entries().size())
                .sum();
        assertEquals(
                released.indicators().stream()
                        .filter(indicator -> indicator.collected())
                        .count(),
                entries);
        figures.chapters().stream()
                .flatMap(chapter -> chapter.entries().stream())
                .flatMap(entry -> entry.groups().stream())
                .forEach(table -> {
                    assertEquals(
                            publicGroups,
                            table.blocks().stream()
                                    .mapToLong(block -> block.rows().size())
                                    .sum());
                    table.blocks().stream()
                            .flatMap(block -> block.rows().stream())
                            .forEach(row -> assertEquals(
                                    table.columns().size(), row.cells().size()));
                });
        PrintedTables.of(figures)
                .tables()
                .forEach(table -> assertTrue(table.groups().columns().size() <= 12, table.toString()));
    }

    /** Notes a run as if it had been tried: there are no pages here to try it on. */
    private void attacked(AttackOutcome outcome) {
        QuarkusTransaction.requiringNew().run(() -> {
            AttackRun run =
                    runs.findById(startAttack.start(AUTHOR, round).orElseThrow().id());
            run.tried(outcome, clock.instant());
            run.done(clock.instant());
        });
    }

    private long submitted(SummaryTexts words) {
        long version = done(write.write(AUTHOR, round, WriteSummary.NOTHING_WRITTEN, words))
                .version();
        done(write.submit(AUTHOR, round, version));
        return version;
    }

    private static SummaryTexts words(String introduction) {
        return new SummaryTexts(note(introduction), note("method"), note("non-response"));
    }

    private static Map<String, String> note(String text) {
        return Map.of("et", text, "lv", text);
    }

    private static SummaryReport done(SummaryResult result) {
        return assertInstanceOf(SummaryResult.Done.class, result).report();
    }

    private static String refused(SummaryResult result) {
        return assertInstanceOf(SummaryResult.Refused.class, result).key();
    }

    private static Actor publisher(String name) {
        return new Actor(UUID.randomUUID(), name, name, Set.of(Role.PUBLISHER), Set.of());
    }
}
