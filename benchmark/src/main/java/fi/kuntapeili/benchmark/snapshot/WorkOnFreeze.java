package fi.kuntapeili.benchmark.snapshot;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does the steps of a freeze, one after another, as any replica can.
 *
 * <p>A step is claimed, done and marked as done. What it stores and its mark are one transaction: a replica that dies leaves
 * nothing behind, and one that was thought dead cannot store what another has done instead. In a transaction that is open
 * already, such as that of a load, all steps are done in it, and nobody else sees them before its end.
 */
@ApplicationScoped
class WorkOnFreeze {

    private static final Logger LOG = Logger.getLogger(WorkOnFreeze.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final int SIGNS_OF_LIFE = 3;
    /** A step that takes longer is one that will not end. */
    private static final int LONGEST_STEP_SECONDS = 3_600;

    private final UUID worker = UUID.randomUUID();
    private final Set<FreezeJob.Name> here = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService life = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "freeze-lease");
        thread.setDaemon(true);
        return thread;
    });

    private volatile boolean stopping;

    @Inject
    FreezeSteps steps;

    @Inject
    DoFreezeStep doStep;

    @Inject
    BenchmarkSettings settings;

    /** Somebody else holds the step by now. */
    private static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Does steps until there is none to take: all are done, or others are at the last ones.
     *
     * @throws IllegalStateException if a step fails again and again; the freeze has then been given up
     */
    void work(FreezeJob.Name job) {
        if (!here.add(job)) {
            return;
        }
        try {
            PreparedFreeze freeze = null;
            Optional<FreezeStep> next = claim(job);
            while (next.isPresent() && !stopping) {
                freeze = perform(freeze, next.get());
                next = claim(job);
            }
        } finally {
            here.remove(job);
        }
    }

    private Optional<FreezeStep> claim(FreezeJob.Name job) {
        return inTransaction(() -> steps.claim(job, worker, settings.freeze().lease()));
    }

    /**
     * @param freeze null before the first step
     * @return the same, or what was prepared for this step
     */
    private PreparedFreeze perform(PreparedFreeze freeze, FreezeStep step) {
        boolean within = QuarkusTransaction.isActive();
        Future<?> signs = within ? null : prolonging(step);
        try {
            if (step.attempts() > MOST_ATTEMPTS) {
                throw new IllegalStateException("Begun " + MOST_ATTEMPTS + " times and never ended");
            }
            PreparedFreeze prepared = freeze == null ? inTransaction(() -> doStep.prepare(step.job())) : freeze;
            inTransaction(() -> {
                doStep.perform(prepared, step);
                if (!steps.done(step, worker)) {
                    throw new TakenOver();
                }
                return null;
            });
            return prepared;
        } catch (TakenOver e) {
            LOG.warnf(
                    "Step %d of the freeze of %s was taken over by another",
                    step.number(), step.job().round());
        } catch (RuntimeException e) {
            if (within) {
                throw e;
            }
            failed(step, e);
        } finally {
            if (signs != null) {
                signs.cancel(false);
            }
        }
        return null;
    }

    private void failed(FreezeStep step, RuntimeException why) {
        if (stopping) {
            LOG.infof(
                    "Step %d of the freeze of %s is left to others",
                    step.number(), step.job().round());
            return;
        }
        if (step.attempts() < MOST_ATTEMPTS) {
            LOG.warnf(
                    why,
                    "Step %d of the freeze of %s failed and is tried again",
                    step.number(),
                    step.job().round());
            inTransaction(() -> {
                steps.letGo(step, worker);
                return null;
            });
            return;
        }
        inTransaction(() -> {
            doStep.giveUp(step.job(), why);
            return null;
        });
        throw new IllegalStateException("The freeze of " + step.job().round() + " has been given up", why);
    }

    private Future<?> prolonging(FreezeStep step) {
        Duration lease = settings.freeze().lease();
        long pause = Math.max(1, lease.toMillis() / SIGNS_OF_LIFE);
        return life.scheduleAtFixedRate(() -> prolong(step, lease), pause, pause, TimeUnit.MILLISECONDS);
    }

    /** A sign of life that cannot be given is not the end: the next one may be in time. */
    private void prolong(FreezeStep step, Duration lease) {
        try {
            steps.prolong(step, worker, lease);
        } catch (RuntimeException e) {
            LOG.warn("A step of a freeze could not be held for longer", e);
        }
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.isActive()
                ? QuarkusTransaction.joiningExisting().call(work)
                : QuarkusTransaction.requiringNew()
                        .timeout(LONGEST_STEP_SECONDS)
                        .call(work);
    }

    /** What fails because this replica ends is not the fault of the step. */
    void ending(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @PreDestroy
    void stop() {
        life.shutdownNow();
    }
}
