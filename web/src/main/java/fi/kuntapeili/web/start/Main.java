package fi.kuntapeili.web.start;

import fi.kuntapeili.survey.database.EmbeddedDatabase;
import fi.kuntapeili.survey.database.EmbeddedDatabase.Durability;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Starts the application, and before it a PostgreSQL of its own unless the address of another is configured. Both stop in
 * the opposite order, also on SIGTERM and Ctrl-C.
 */
@QuarkusMain
public class Main {

    private static final Logger LOG = Logger.getLogger(Main.class);
    private static final String DATABASE = "kuntapeili";
    private static final int STOP_SECONDS = 30;

    private final CountDownLatch applicationStopped = new CountDownLatch(1);

    public static void main(String... arguments) {
        new Main().run(new StartSettings(), arguments);
    }

    private void run(StartSettings settings, String... arguments) {
        if (!settings.bringsDatabase()) {
            startDatabase(settings.dataDirectory());
        }
        settings.defaults();
        Quarkus.run(Application.class, this::stopped, arguments);
    }

    private void startDatabase(Path directory) {
        LOG.infof("Starting the database in %s", directory);
        EmbeddedDatabase database;
        try {
            database = EmbeddedDatabase.start(directory, Durability.EVERY_COMMIT);
            database.create(DATABASE);
        } catch (IllegalStateException e) {
            // What is logged before the application runs is lost when it never does.
            System.err.println("Kuntapeili could not start its database. " + e.getMessage());
            System.exit(1);
            return;
        }
        System.setProperty("quarkus.datasource.jdbc.url", database.url(DATABASE));
        System.setProperty("quarkus.datasource.username", database.user());
        System.setProperty("quarkus.datasource.password", database.password());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database), "database-stop"));
    }

    /** The database goes last: requests that are still being answered need it. */
    private void stop(EmbeddedDatabase database) {
        try {
            if (!applicationStopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The application is slow to stop; the database stops now");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }

    private void stopped(int code, Throwable failure) {
        applicationStopped.countDown();
        if (failure != null) {
            LOG.error("Kuntapeili did not start.", failure);
        }
        System.exit(failure == null ? code : 1);
    }
}
