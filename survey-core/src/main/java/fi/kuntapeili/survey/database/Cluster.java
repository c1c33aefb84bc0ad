package fi.kuntapeili.survey.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The data directory of a server, and the commands that work on it. */
record Cluster(Path data, PostgresBinaries binaries, ServerAccount account) {

    private static final Logger LOG = Logger.getLogger(Cluster.class);
    private static final int STOP_SECONDS = 30;

    /** Makes an empty cluster unless there is one. An unfinished one, of an interrupted first start, is made anew. */
    void create(String user, String password) throws IOException, InterruptedException {
        if (Files.exists(data.resolve("PG_VERSION")) && Files.exists(finished())) {
            return;
        }
        deleteUnfinished();
        account.own(data);
        Path passwordFile = data.resolveSibling("initial-password");
        Files.writeString(passwordFile, "");
        account.ownFile(passwordFile);
        Files.writeString(passwordFile, password);
        Process process = command(
                        "initdb",
                        "--pgdata=" + data,
                        "--username=" + user,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int result = process.waitFor();
        Files.delete(passwordFile);
        if (result != 0) {
            throw new IllegalStateException("The database could not be set up in " + data + ":\n" + output);
        }
        Files.createFile(finished());
    }

    /** Stops the server that an application left behind when it was killed, if it is still there. */
    void stopOrphan() throws IOException, InterruptedException {
        Optional<Postmaster> left = Postmaster.of(data);
        if (left.isEmpty()) {
            return;
        }
        if (left.get().runsOn(data)) {
            LOG.infof(
                    "Stopping the database server %d that was left behind",
                    left.get().processId());
            stop(ProcessHandle.of(left.get().processId()).orElseThrow());
        } else if (ProcessHandle.of(left.get().processId()).isPresent()) {
            // The number now belongs to something else, which would keep a server from starting.
            Postmaster.forget(data);
        }
    }

    /** Ends the server's process: by its own command, or if that takes too long, by force; the next start recovers. */
    void stop(ProcessHandle process) throws IOException, InterruptedException {
        Process stop = command("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "" + STOP_SECONDS)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!stop.waitFor(STOP_SECONDS + 1L, TimeUnit.SECONDS) || stop.exitValue() != 0) {
            process.destroyForcibly();
        }
        process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
    }

    ProcessBuilder command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(binaries.program(program));
        command.addAll(List.of(arguments));
        return account.builder(command);
    }

    private Path finished() {
        return data.resolveSibling("database-made");
    }

    private void deleteUnfinished() throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
