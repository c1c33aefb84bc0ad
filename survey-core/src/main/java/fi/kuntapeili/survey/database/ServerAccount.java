package fi.kuntapeili.survey.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * As whom the server runs. PostgreSQL refuses to run as root; then it runs in a user namespace of its own, and where the
 * system blocks those, as an account without rights, which owns the data directory.
 *
 * @param prefix what stands before each command
 * @param owner name of the account that must own the data; null for the account of this process
 */
record ServerAccount(List<String> prefix, String owner) {

    private static final String UNPRIVILEGED = "nobody";
    private static final int PATIENCE_SECONDS = 10;

    static ServerAccount find() throws IOException, InterruptedException {
        if (!isRoot()) {
            return new ServerAccount(List.of(), null);
        }
        return succeeds("unshare", "-U", "true") ? new ServerAccount(List.of("unshare", "-U"), null) : unprivileged();
    }

    /** The account without rights, for root alone. */
    static ServerAccount unprivileged() {
        return new ServerAccount(
                List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=" + group(), "--clear-groups", "--"),
                UNPRIVILEGED);
    }

    /** Makes the directory, unless it is there, and gives it to the account. */
    void own(Path directory) throws IOException {
        Files.createDirectories(directory);
        give(directory);
    }

    /** Gives the file, which nobody else can then read, to the account. */
    void ownFile(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        give(file);
    }

    private void give(Path file) throws IOException {
        if (owner != null) {
            UserPrincipal account =
                    file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
            Files.setOwner(file, account);
        }
    }

    /** Whether the account can get into the directory: every one above it lets others pass. */
    boolean canReach(Path directory) throws IOException, InterruptedException {
        if (owner == null) {
            return true;
        }
        Path existing = directory.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        return run(List.of("test", "-x", existing.toString())) == 0;
    }

    /** Runs a command as this account and waits for it. */
    int run(List<String> command) throws IOException, InterruptedException {
        Process process = builder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    ProcessBuilder builder(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        // The working directory of this process may be out of reach for the account.
        return new ProcessBuilder(whole).directory(Path.of("/").toFile());
    }

    static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }

    private static String group() {
        return Files.exists(Path.of("/etc/debian_version")) ? "nogroup" : UNPRIVILEGED;
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            return new ServerAccount(List.of(), null).run(List.of(command)) == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
