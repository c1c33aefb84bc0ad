package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.round.RoundRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Freezes a frozen round once more, with the corrections that have been recorded since: its next vintage.
 *
 * <p>It is a job in steps as the first freeze is. The round stays frozen or published, and the vintage before is read until the
 * last step is done. Who is asked, the groups, the statistics and the definitions are those of the first freeze. A figure is
 * replaced only where disclosure control lets it be beside all that was ever shown.
 */
@ApplicationScoped
public class TakeInCorrections {

    private static final int LONGEST_BEGIN_SECONDS = 600;

    @Inject
    RoundRepository rounds;

    @Inject
    SnapshotStore snapshots;

    @Inject
    CorrectionStore corrections;

    @Inject
    ShownSince shownSince;

    @Inject
    FreezeJobs jobs;

    @Inject
    FreezeSteps steps;

    @Inject
    AwaitFreeze await;

    @Inject
    BenchmarkSettings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The corrections of a round that no vintage has yet. */
    @Transactional
    public WaitingCorrections waiting(String round) {
        return corrections.waiting(round);
    }

    /**
     * Begins, or joins what is going on, and comes back as soon as that is done or the patience of the settings has run out; it
     * then goes on without whoever asked.
     */
    public FreezeResult takeInOrBegin(String round, Actor by) {
        FreezeResult begun = begin(round, by);
        return begun instanceof FreezeResult.Running running ? await.forAWhile(underWay(round), running) : begun;
    }

    /** Takes them in to the end. */
    FreezeResult takeIn(String round, Actor by) {
        FreezeResult begun = begin(round, by);
        return begun instanceof FreezeResult.Running ? await.toTheEnd(underWay(round)) : begun;
    }

    private FreezeJob.Name underWay(String round) {
        return jobs.newest(round);
    }

    FreezeResult begin(String round, Actor by) {
        return QuarkusTransaction.isActive()
                ? QuarkusTransaction.joiningExisting().call(() -> locked(round, by))
                : QuarkusTransaction.requiringNew()
                        .timeout(LONGEST_BEGIN_SECONDS)
                        .call(() -> locked(round, by));
    }

    private FreezeResult locked(String round, Actor by) {
        if (rounds.locked(round).isEmpty()) {
            return new FreezeResult.NoSuchRound(round);
        }
        Optional<FreezeJob.Name> goingOn =
                jobs.unfinished(Optional.of(round)).stream().findFirst();
        if (goingOn.isPresent()) {
            return new FreezeResult.Running(steps.progress(goingOn.get()).orElseThrow());
        }
        // Whatever is shown of the vintage before from now on would not be held against this one.
        shownSince.lock(round);
        corrections.lock(round);
        Optional<SnapshotHeader> newest = snapshots.header(round);
        if (newest.isEmpty() || corrections.waiting(round).none()) {
            return new FreezeResult.NothingToTakeIn(round);
        }
        FreezeJob job = jobs.find(new FreezeJob.Name(round, newest.get().vintage()))
                .orElseThrow()
                .next(
                        DisclosurePolicy.standard().with(settings.shares()).toString(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by);
        jobs.begin(job);
        steps.begin(job);
        corrections.takeIn(job.name());
        audit.record(AuditEvent.by(by, "CORRECTIONS_TAKING_IN", AuditEvent.round(round))
                .about("VINTAGE_" + job.name().vintage()));
        return new FreezeResult.Running(steps.progress(job.name()).orElseThrow());
    }
}
