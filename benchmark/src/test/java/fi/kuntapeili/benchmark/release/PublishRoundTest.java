package fi.kuntapeili.benchmark.release;

import static fi.kuntapeili.benchmark.release.SummarySteps.AUTHOR;
import static fi.kuntapeili.benchmark.release.SummarySteps.NOTHING;
import static fi.kuntapeili.benchmark.release.SummarySteps.OTHER;
import static fi.kuntapeili.benchmark.release.SummarySteps.done;
import static fi.kuntapeili.benchmark.release.SummarySteps.refused;
import static fi.kuntapeili.benchmark.release.SummarySteps.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kuntapeili.benchmark.snapshot.TestlandDatabase;
import fi.kuntapeili.survey.access.PublicRounds;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A round with approved words is published once every attack on it was tried and none succeeded. */
@QuarkusTest
@WithTestResource(TestlandDatabase.class)
class PublishRoundTest {

    private static final AttackOutcome SOMETHING =
            new AttackOutcome(4, 120, 0, 15, List.of(new AttackOutcome.Found("cost", "EXACT", "north without all")));

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
    StartAttack startAttack;

    @Inject
    ReadPublication publications;

    @Inject
    RoundRepository rounds;

    @Inject
    PublicRounds publicRounds;

    @Inject
    EntityManager entities;

    @BeforeEach
    void aFrozenRound() {
        round = steps.frozen();
    }

    @Test
    void aPublishedRoundIsPublicFromItsDayAndItsWordsStay() {
        long version = steps.submitted(round, words("first"));
        done(approve.approve(OTHER, round, version));
        steps.attacked(round, NOTHING);
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
        long version = steps.submitted(round, words("first"));
        done(approve.approve(OTHER, round, version));
        assertEquals("release_attack_missing", refused(publish.publish(AUTHOR, round, version)));
        assertEquals(RoundState.FROZEN, rounds.findById(round).state());
        assertEquals(Optional.empty(), publications.preview(round).orElseThrow().attacks());
    }

    @Test
    void aRoundIsNotPublishedWhileAnAttackSucceeds() {
        long version = steps.submitted(round, words("first"));
        done(approve.approve(OTHER, round, version));
        steps.attacked(round, SOMETHING);
        assertEquals("release_attack_found", refused(publish.publish(AUTHOR, round, version)));
        steps.attacked(round, NOTHING);
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
        steps.attacked(round, NOTHING);
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
}
