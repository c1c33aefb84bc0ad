package fi.kuntapeili.benchmark.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/**
 * Keeps what is shown after a freeze, picked groups and comparisons by name, apart from the making of a later vintage: each has
 * to be held against the other, so neither happens while the other does.
 */
@ApplicationScoped
public class ShownSince {

    @Inject
    EntityManager entities;

    @Inject
    OwnSelectionStore selections;

    @Inject
    FreezeJobs jobs;

    /** Lets nothing more be shown of the round before the transaction ends. */
    void lock(String round) {
        selections.lock(round);
        lockPairs(round);
    }

    /** Lets one comparison by name of a round be decided on at a time. */
    public void lockPairs(String round) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:round, 0))")
                .setParameter("round", "pair comparison " + round)
                .getSingleResult();
    }

    /** Whether a later vintage is being made; asked after the lock has been taken. */
    public boolean isHeldUp(String round) {
        return !jobs.unfinished(Optional.of(round)).isEmpty();
    }
}
