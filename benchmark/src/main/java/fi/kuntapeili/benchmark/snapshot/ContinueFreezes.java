package fi.kuntapeili.benchmark.snapshot;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/**
 * Works on freezes that are not finished, whoever began them: a long one is shared by all replicas, and one whose replica has
 * died goes on where it stopped.
 */
@ApplicationScoped
public class ContinueFreezes {

    private static final Logger LOG = Logger.getLogger(ContinueFreezes.class);

    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "freeze");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    FreezeJobs jobs;

    @Inject
    WorkOnFreeze work;

    @Scheduled(
            identity = "continue-freezes",
            every = "${kuntapeili.benchmark.freeze.look-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void whenDue() {
        continueAll();
    }

    /** Does what there is to do for every freeze that is not finished. */
    public void continueAll() {
        for (FreezeJob.Name job : jobs.unfinished(Optional.empty())) {
            try {
                work.work(job);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The freeze of %s could not go on", job.round());
            }
        }
    }

    /** Works on one freeze beside whoever asks for it. */
    Future<?> inBackground(FreezeJob.Name job) {
        return background.submit(() -> work.work(job));
    }

    @PreDestroy
    void stop() {
        background.shutdown();
    }
}
