package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.round.RoundRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks for a run of the attack suite. While one waits or is under way, asking again gives that one. */
@ApplicationScoped
public class StartAttack {

    @Inject
    RoundRepository rounds;

    @Inject
    SnapshotStore snapshots;

    @Inject
    AttackRuns runs;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown")
    String version;

    /** Empty when the round does not exist or is not frozen. */
    @Transactional
    public Optional<AttackRun> start(Actor by, String round) {
        if (rounds.locked(round).isEmpty()) {
            return Optional.empty();
        }
        Optional<SnapshotHeader> header = snapshots.header(round);
        return header.map(found -> runs.open(round).orElseGet(() -> begin(by, found)));
    }

    private AttackRun begin(Actor by, SnapshotHeader header) {
        AttackRun run = new AttackRun(
                header,
                version,
                by.name() == null ? "" : by.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        runs.persistAndFlush(run);
        audit.record(AuditEvent.by(by, "ATTACK_STARTED", AuditEvent.round(header.round()))
                .about(run.id().toString()));
        return run;
    }
}
