package fi.kuntapeili.survey.response;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts how often this thread waits for the database: the driver says so each time it sends a Sync. */
final class RoundTrips extends Handler implements AutoCloseable {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final AtomicInteger count = new AtomicInteger();
    private final Thread counted = Thread.currentThread();
    private final Level levelBefore = DRIVER.getLevel();
    private final boolean parentsBefore = DRIVER.getUseParentHandlers();

    private RoundTrips() {
        setLevel(Level.ALL);
        DRIVER.setUseParentHandlers(false);
        DRIVER.setLevel(Level.FINEST);
        DRIVER.addHandler(this);
    }

    static RoundTrips counting() {
        return new RoundTrips();
    }

    int count() {
        return count.get();
    }

    @Override
    public void publish(LogRecord entry) {
        if (Thread.currentThread() == counted && entry.getMessage().contains("FE=> Sync")) {
            count.incrementAndGet();
        }
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        DRIVER.removeHandler(this);
        DRIVER.setLevel(levelBefore);
        DRIVER.setUseParentHandlers(parentsBefore);
    }
}
