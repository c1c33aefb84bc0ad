package fi.kuntapeili.survey.database;

import fi.kuntapeili.survey.database.EmbeddedDatabase.Durability;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The running server. When it dies unasked it is started again on the same port. */
final class ServerProcess {

    private static final Logger LOG = Logger.getLogger(ServerProcess.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 50;
    private static final int MOST_ATTEMPTS = 12;
    private static final int LAST_LINES = 20;

    private final Cluster cluster;
    private final Durability durability;
    private final Path log;
    private final int port;
    private BooleanSupplier answers;
    private Process process;
    private boolean stopping;

    ServerProcess(Cluster cluster, Durability durability, Path log) throws IOException {
        this.cluster = cluster;
        this.durability = durability;
        this.log = log;
        this.port = freePort();
    }

    int port() {
        return port;
    }

    synchronized long processId() {
        return process.pid();
    }

    /** Starts the server and waits until it answers. */
    synchronized void start(BooleanSupplier whetherItAnswers) throws IOException, InterruptedException {
        answers = whetherItAnswers;
        launch();
    }

    synchronized void stop() {
        if (stopping || process == null) {
            return;
        }
        stopping = true;
        try {
            cluster.stop(process.toHandle());
        } catch (IOException e) {
            LOG.warn("The database was ended by force", e);
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Processes of a server that was killed hold its memory for a moment, and a new one refuses to start until they are
     * gone; so a server that ends at once is tried again.
     */
    private void launch() throws IOException, InterruptedException {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            Process started = spawn();
            if (comesToAnswer(started)) {
                process = started;
                started.onExit().thenRunAsync(() -> diedUnasked(started), ServerProcess::onThreadOfItsOwn);
                return;
            }
            // Nothing tells when that memory is free; each attempt waits longer than the one before.
            Thread.sleep((long) PAUSE_MILLIS * attempt);
        }
        throw new IllegalStateException("The database does not start; its log says:\n" + lastLines());
    }

    /** Starting again takes long and waits for a stop that goes on; the thread that tells of the end may be needed for both. */
    private static void onThreadOfItsOwn(Runnable task) {
        Thread thread = new Thread(task, "database-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private Process spawn() throws IOException {
        return cluster.command("postgres", settings(durability == Durability.EVERY_COMMIT ? "on" : "off"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private boolean comesToAnswer(Process started) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        boolean ended = false;
        while (!ended && System.nanoTime() < until) {
            if (answers.getAsBoolean()) {
                return true;
            }
            ended = started.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        started.destroyForcibly();
        return false;
    }

    private String[] settings(String on) {
        return Stream.concat(
                        Stream.of("-D", cluster.data().toString()),
                        Stream.of(
                                        "port=" + port,
                                        "listen_addresses=127.0.0.1",
                                        "unix_socket_directories=",
                                        "fsync=" + on,
                                        "synchronous_commit=" + on,
                                        "full_page_writes=" + on,
                                        "max_connections=200",
                                        "timezone=UTC")
                                .flatMap(setting -> Stream.of("-c", setting)))
                .toArray(String[]::new);
    }

    private synchronized void diedUnasked(Process ended) {
        if (stopping || ended != process) {
            return;
        }
        LOG.warn("The database died and is started again");
        try {
            launch();
        } catch (IOException | IllegalStateException e) {
            LOG.error("The database could not be started again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String lastLines() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
