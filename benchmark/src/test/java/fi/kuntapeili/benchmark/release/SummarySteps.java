package fi.kuntapeili.benchmark.release;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fi.kuntapeili.benchmark.snapshot.AnsweredRound;
import fi.kuntapeili.benchmark.snapshot.FreezeResult;
import fi.kuntapeili.benchmark.snapshot.FreezeRound;
import fi.kuntapeili.benchmark.snapshot.TestlandDatabase;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.response.ResponseState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The steps of a summary report from a frozen round to its publication, for tests on {@link TestlandDatabase}. */
@ApplicationScoped
class SummarySteps {

    static final Actor AUTHOR = publisher("Author");
    static final Actor OTHER = publisher("Other");
    static final AttackOutcome NOTHING = new AttackOutcome(4, 120, 0, 15, List.of());

    private final AtomicInteger count = new AtomicInteger();

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

    /** A frozen round of one's own. */
    String frozen() {
        answered.load(TestlandDatabase.PACK);
        String round = "summed-" + count.incrementAndGet();
        answered.closed(
                round,
                2024,
                o -> o.code().value().endsWith("1") ? Optional.empty() : Optional.of(ResponseState.ACCEPTED));
        assertInstanceOf(FreezeResult.Frozen.class, freezeRound.freeze(round, Set.of(), answered.staff()));
        return round;
    }

    /** Notes a run as if it had been tried: there are no pages here to try it on. */
    void attacked(String round, AttackOutcome outcome) {
        QuarkusTransaction.requiringNew().run(() -> {
            AttackRun run =
                    runs.findById(startAttack.start(AUTHOR, round).orElseThrow().id());
            run.tried(outcome, clock.instant());
            run.done(clock.instant());
        });
    }

    long submitted(String round, SummaryTexts words) {
        long version = done(write.write(AUTHOR, round, WriteSummary.NOTHING_WRITTEN, words))
                .version();
        done(write.submit(AUTHOR, round, version));
        return version;
    }

    void published(String round, long seen, SummaryTexts words) {
        long version = done(write.write(AUTHOR, round, seen, words)).version();
        done(write.submit(AUTHOR, round, version));
        done(approve.approve(OTHER, round, version));
        attacked(round, NOTHING);
        done(publish.publish(AUTHOR, round, version));
    }

    static SummaryTexts words(String introduction) {
        return new SummaryTexts(note(introduction), note("method"), note("non-response"));
    }

    static Map<String, String> note(String text) {
        return Map.of("et", text, "lv", text);
    }

    static SummaryReport done(SummaryResult result) {
        return assertInstanceOf(SummaryResult.Done.class, result).report();
    }

    static String refused(SummaryResult result) {
        return assertInstanceOf(SummaryResult.Refused.class, result).key();
    }

    private static Actor publisher(String name) {
        return new Actor(UUID.randomUUID(), name, name, Set.of(Role.PUBLISHER), Set.of());
    }
}
