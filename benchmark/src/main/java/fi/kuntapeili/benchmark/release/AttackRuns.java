package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs of the attack suite, newest last. */
@ApplicationScoped
public class AttackRuns implements PanacheRepositoryBase<AttackRun, UUID> {

    /** The newest run of a round, whatever became of it. */
    public Optional<AttackRun> newest(String round) {
        return find("roundId = ?1 order by requestedAt desc, id", round).firstResultOptional();
    }

    /** The newest run against exactly this release that came to its end. */
    Optional<AttackRun> newestDone(SnapshotHeader header) {
        return find("roundId = ?1 and state = ?2 order by finishedAt desc, id", header.round(), AttackRun.State.DONE)
                .stream()
                .filter(run -> run.isAgainst(header))
                .findFirst();
    }

    /** The run of the round that waits or is under way. */
    Optional<AttackRun> open(String round) {
        return find("roundId = ?1 and state in ?2", round, List.of(AttackRun.State.QUEUED, AttackRun.State.RUNNING))
                .firstResultOptional();
    }

    /**
     * Takes the run that has waited longest, so that no other replica takes it until {@code until}. One whose replica died
     * comes back when its time is over.
     */
    @SuppressWarnings("unchecked")
    Optional<AttackRun> claim(Instant now, Instant until) {
        List<AttackRun> claimed = getEntityManager()
                .createNativeQuery("""
                        update attack_run set state = 'RUNNING', attempts = attempts + 1, due_at = :until
                        where id in (select id from attack_run
                                     where state in ('QUEUED', 'RUNNING') and due_at <= :now
                                     order by due_at, id limit 1
                                     for update skip locked)
                        returning *
                        """, AttackRun.class)
                .setParameter("until", until)
                .setParameter("now", now)
                .getResultList();
        return claimed.stream().findFirst();
    }
}
