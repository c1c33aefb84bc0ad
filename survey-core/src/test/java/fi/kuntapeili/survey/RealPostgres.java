package fi.kuntapeili.survey;

import fi.kuntapeili.survey.database.EmbeddedDatabase;
import fi.kuntapeili.survey.database.EmbeddedDatabase.Durability;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A real PostgreSQL for tests: one server for the whole JVM, an empty database of its own for each application that a
 * test class starts.
 */
public class RealPostgres implements QuarkusTestResourceLifecycleManager {

    // Applications of different profiles load this class anew; what they share is kept with the JVM.
    private static final String URL = "kuntapeili.test.postgres.url";
    private static final String USER = "kuntapeili.test.postgres.user";
    private static final String PASSWORD = "kuntapeili.test.postgres.password";

    @Override
    public Map<String, String> start() {
        String database = "test_" + UUID.randomUUID().toString().replace("-", "");
        startServerOnce();
        String url = System.getProperty(URL);
        String user = System.getProperty(USER);
        String password = System.getProperty(PASSWORD);
        try (Connection connection = DriverManager.getConnection(url + "postgres", user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException("No test database could be created", e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url + database,
                "quarkus.datasource.username",
                user,
                "quarkus.datasource.password",
                password);
    }

    private static void startServerOnce() {
        synchronized (System.getProperties()) {
            if (System.getProperty(URL) != null) {
                return;
            }
            try {
                Path directory = Files.createTempDirectory("kuntapeili-test-");
                EmbeddedDatabase server = EmbeddedDatabase.start(directory, Durability.NONE);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, directory)));
                System.setProperty(URL, server.url(""));
                System.setProperty(USER, server.user());
                System.setProperty(PASSWORD, server.password());
            } catch (IOException e) {
                throw new UncheckedIOException("The test database did not start", e);
            }
        }
    }

    private static void end(EmbeddedDatabase server, Path directory) {
        server.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The server ends with the JVM; databases of earlier applications do no harm until then.
    }
}
