package fi.kuntapeili.benchmark.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a freeze that has begun, and helps it on meanwhile. */
@ApplicationScoped
class AwaitFreeze {

    private static final int PAUSE_MILLIS = 100;

    @Inject
    FreezeJobs jobs;

    @Inject
    FreezeSteps steps;

    @Inject
    WorkOnFreeze work;

    @Inject
    ContinueFreezes continueFreezes;

    @Inject
    BenchmarkSettings settings;

    /**
     * What it came to.
     *
     * @throws IllegalStateException if a step fails again and again; the round is then as it was before
     */
    FreezeResult toTheEnd(FreezeJob.Name job) {
        while (true) {
            work.work(job);
            Optional<FreezeResult.Frozen> frozen = jobs.result(job);
            if (frozen.isPresent()) {
                return frozen.get();
            }
            if (jobs.find(job).isEmpty()) {
                throw new IllegalStateException("The freeze of " + job.round() + " has been given up");
            }
            pause();
        }
    }

    /** Others are at the last steps. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a freeze was going on", e);
        }
    }

    /** What it has come to when it is done or the patience of the settings has run out; it goes on in that case. */
    FreezeResult forAWhile(FreezeJob.Name job, FreezeResult.Running begun) {
        try {
            continueFreezes.inBackground(job).get(settings.freeze().patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return steps.progress(job)
                    .<FreezeResult>map(FreezeResult.Running::new)
                    .orElse(begun);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The round " + job.round() + " could not be frozen", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return begun;
        }
        return jobs.result(job).<FreezeResult>map(frozen -> frozen).orElse(begun);
    }
}
