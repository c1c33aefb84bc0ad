package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Publishes a frozen round with its approved summary report, once the attack suite has found nothing in what is released.
 * From the round's day on, everyone can read it; from now on neither figures nor words change.
 */
@ApplicationScoped
public class PublishRound {

    @Inject
    RoundRepository rounds;

    @Inject
    SummaryRepository summaries;

    @Inject
    SnapshotStore snapshots;

    @Inject
    ReadPublication publications;

    @Inject
    AttackGate gate;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** @param seen the version of the report that is meant; publishing again changes nothing */
    @Transactional
    public SummaryResult publish(Actor by, String id, long seen) {
        Round round = rounds.locked(id).orElseThrow(() -> new IllegalArgumentException("No such round: " + id));
        Optional<SummaryReport> found = summaries.locked(id);
        if (found.isEmpty() || found.get().version() != seen) {
            return new SummaryResult.Refused("release_changed_meanwhile");
        }
        SummaryReport report = found.get();
        if (report.state() == SummaryState.PUBLISHED) {
            return new SummaryResult.Done(report);
        }
        if (report.state() != SummaryState.APPROVED) {
            return new SummaryResult.Refused("release_not_approved");
        }
        RoundState before = round.state();
        if (!before.isFrozen()) {
            return new SummaryResult.Refused("release_not_frozen");
        }
        Optional<String> attackable = snapshots.header(id).flatMap(gate::refusal);
        if (attackable.isPresent()) {
            return new SummaryResult.Refused(attackable.get());
        }
        keepFirstEdition(by, round, report);
        report.publish(clock.instant());
        if (before == RoundState.FROZEN) {
            round.moveTo(RoundState.PUBLISHED, clock.instant());
        }
        audit.record(AuditEvent.by(by, "ROUND_PUBLISHED", AuditEvent.round(id))
                .about("version " + seen)
                .changed(before.name(), RoundState.PUBLISHED.name()));
        return new SummaryResult.Done(report);
    }

    /** A round that was published without words keeps the counted ones, so that its first edition stays beside the new one. */
    private void keepFirstEdition(Actor by, Round round, SummaryReport report) {
        boolean unwritten = round.state() == RoundState.PUBLISHED
                && summaries.all(round.id()).stream().allMatch(other -> other == report);
        if (unwritten && report.vintage() > 1) {
            SummaryTexts counted = publications.counted(round.id());
            Instant now = clock.instant();
            SummaryReport first =
                    new SummaryReport(new SummaryReport.Edition(round.id(), 1), report.version(), counted, by, now);
            first.approve(Actor.nobody(), now);
            first.publish(now);
            summaries.persist(first);
        }
    }
}
