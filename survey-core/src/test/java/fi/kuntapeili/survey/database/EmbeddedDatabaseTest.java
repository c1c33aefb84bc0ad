package fi.kuntapeili.survey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.kuntapeili.survey.database.EmbeddedDatabase.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path directory;

    @Test
    void whatWasCommittedIsThereAfterAStop() throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(directory, Durability.EVERY_COMMIT)) {
            first.create("kept");
            run(first, "create table note (text text)");
            run(first, "insert into note values ('kept')");
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(directory, Durability.EVERY_COMMIT)) {
            second.create("kept");
            assertEquals("kept", ask(second, "select text from note"));
            assertEquals("on", ask(second, "show fsync"));
            assertEquals("on", ask(second, "show synchronous_commit"));
            assertEquals("on", ask(second, "show full_page_writes"));
        }
    }

    @Test
    void aServerThatIsKilledIsStartedAgainWithEveryCommit() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, Durability.EVERY_COMMIT)) {
            database.create("kept");
            run(database, "create table note (text text)");
            run(database, "insert into note values ('kept')");
            ProcessHandle server = ProcessHandle.of(database.processId()).orElseThrow();
            server.destroyForcibly();
            server.onExit().get(30, TimeUnit.SECONDS);

            assertEquals("kept", askUntilItAnswers(database, "select text from note"));
        }
    }

    @Test
    void twoApplicationsDoNotShareADirectory() {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(directory, Durability.NONE)) {
            assertTrue(first.processId() > 0);
            assertThrows(Exception.class, () -> EmbeddedDatabase.start(directory, Durability.NONE));
        }
    }

    @Test
    void aLeftOverProcessNumberOfSomethingElseIsNotTakenForTheServer() throws IOException {
        Path data = Files.createDirectory(directory.resolve("database"));
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n");

        assertFalse(Postmaster.of(data).orElseThrow().runsOn(data));
    }

    @Test
    void whereNamespacesAreBlockedForRootTheServerRunsAsAnAccountWithoutRights() throws Exception {
        assumeTrue(ServerAccount.isRoot(), "only root has to change the account");
        Path open = Files.createTempDirectory(Path.of("/tmp"), "kuntapeili-account-");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (EmbeddedDatabase database =
                EmbeddedDatabase.start(open, Durability.EVERY_COMMIT, ServerAccount.unprivileged())) {
            database.create("kept");
            assertEquals("1", ask(database, "select 1"));
            assertEquals(
                    "nobody",
                    ProcessHandle.of(database.processId())
                            .flatMap(process -> process.info().user())
                            .orElseThrow());
        }
    }

    private static String askUntilItAnswers(EmbeddedDatabase database, String sql) throws SQLException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                return ask(database, sql);
            } catch (SQLException e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database)) {
            connection.createStatement().execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database)) {
            var result = connection.createStatement().executeQuery(sql);
            assertTrue(result.next());
            return result.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url("kept"), database.user(), database.password());
    }
}
