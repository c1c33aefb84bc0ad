package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.attack.AttackReport;
import fi.kuntapeili.benchmark.attack.AttackSuite;
import fi.kuntapeili.benchmark.attack.FormatComparison;
import fi.kuntapeili.benchmark.attack.Reading;
import fi.kuntapeili.benchmark.attack.Served;
import fi.kuntapeili.benchmark.snapshot.AttackableSnapshots;
import fi.kuntapeili.benchmark.snapshot.AttackedSnapshot;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs the attack suite against what is served of a round. Attackers read pages and files; the snapshot is opened only to
 * judge what they conclude.
 *
 * <p>Any number of replicas may do this: a run is claimed by one of them, which notes what came of each attack when it has
 * been tried. When that replica dies, another goes on with the attacks that are left.
 */
@ApplicationScoped
public class RunAttacks {

    private static final Logger LOG = Logger.getLogger(RunAttacks.class);
    private static final int LONGEST_ERROR = 500;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Inject
    AttackRuns runs;

    @Inject
    SnapshotStore snapshots;

    @Inject
    AttackableSnapshots attackable;

    /** Looked up when a run begins: only the application has pages. */
    @Inject
    Instance<ReadServed> reader;

    @Inject
    AttackSettings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Scheduled(
            identity = "run-attacks",
            every = "${kuntapeili.attack.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void whenDue() {
        runDue();
    }

    /**
     * Takes one run that waits and brings it to its end.
     *
     * @return the run that was taken; empty when none waits
     */
    public Optional<UUID> runDue() {
        Optional<AttackRun> claimed = QuarkusTransaction.requiringNew()
                .call(() -> runs.claim(clock.instant(), clock.instant().plus(settings.lease())));
        claimed.ifPresent(this::attempt);
        return claimed.map(AttackRun::id);
    }

    private void attempt(AttackRun run) {
        try {
            run(run);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Run %s of the attack suite did not come to its end", run.id());
            String why = shortened(e);
            boolean hopeless = run.attempts() >= settings.attempts();
            note(run.id(), found -> {
                if (hopeless) {
                    found.failed(why, clock.instant());
                } else {
                    found.interrupted(why, clock.instant().plus(PAUSE));
                }
            });
        }
    }

    private void run(AttackRun run) {
        SnapshotHeader header = snapshots
                .header(run.round())
                .filter(run::isAgainst)
                .orElseThrow(() -> new IllegalStateException("The round has another snapshot by now"));
        Instant begun = clock.instant();
        Served served = reader.get().read(header);
        note(run.id(), found -> found.read(served));
        for (AttackReport.Result result : served.alone()) {
            attack(run, result.number(), clock.instant(), () -> result);
        }
        // Whoever compares formats has to read them all first.
        attack(run, FormatComparison.NUMBER, begun, () -> FormatComparison.of(served));
        AttackedSnapshot attacked = attackable.of(header);
        Reading reading = attacked.reading(served.own(), served.open());
        for (int number : AttackSuite.numbers()) {
            attack(run, number, clock.instant(), () -> AttackSuite.run(number, reading, attacked.truth()));
        }
        finish(run.id());
    }

    private void attack(AttackRun run, int number, Instant begun, Supplier<AttackReport.Result> attack) {
        if (run.hasTried(number)) {
            return;
        }
        AttackReport.Result result = attack.get();
        long millis = Duration.between(begun, clock.instant()).toMillis();
        note(
                run.id(),
                found -> found.tried(
                        AttackOutcome.of(result, millis), clock.instant().plus(settings.lease())));
    }

    private void finish(UUID id) {
        note(id, found -> {
            found.done(clock.instant());
            audit.record(AuditEvent.bySystem("ATTACK_FINISHED", AuditEvent.round(found.round()))
                    .about(id.toString())
                    .changed(null, found.holds() ? "NOTHING_FOUND" : "FOUND"));
        });
    }

    private void note(UUID id, Consumer<AttackRun> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(runs.findById(id)));
    }

    private static String shortened(Throwable error) {
        String message = error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
        return message.length() <= LONGEST_ERROR ? message : message.substring(0, LONGEST_ERROR);
    }
}
