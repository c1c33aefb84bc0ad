package fi.kuntapeili.survey.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a data directory tells: the server that runs on it, or ran on it before the system went
 * down.
 */
record Postmaster(long processId, Path dataDirectory) {

    private static final String FILE = "postmaster.pid";
    private static final int DATA_DIRECTORY_LINE = 1;

    static Optional<Postmaster> of(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= DATA_DIRECTORY_LINE) {
            return Optional.empty();
        }
        return Optional.of(new Postmaster(
                Long.parseLong(lines.get(0).strip()),
                Path.of(lines.get(DATA_DIRECTORY_LINE).strip())));
    }

    /** Whether the process is alive and is a PostgreSQL of this very directory, and not another with a reused number. */
    boolean runsOn(Path data) {
        return dataDirectory.equals(data.toAbsolutePath())
                && ProcessHandle.of(processId)
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> isPostgres(process, data))
                        .isPresent();
    }

    /** Removes what a server left that is no longer there; else the next would not start. */
    static void forget(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }

    private static boolean isPostgres(ProcessHandle process, Path data) {
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            if (Files.exists(commandLine)) {
                String text = Files.readString(commandLine).replace('\0', ' ');
                return text.contains("postgres")
                        && text.contains(data.toAbsolutePath().toString());
            }
        } catch (IOException ended) {
            return false;
        }
        return process.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }
}
