package fi.kuntapeili.web.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.database.EmbeddedDatabase;
import fi.kuntapeili.survey.database.EmbeddedDatabase.Durability;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two replicas of the packaged application on one database: a freeze that one of them began is finished by the other. */
class FreezeGoesOnIT {

    private static final String ROUND = "full";
    private static final String FREEZE = "/staff/rounds/" + ROUND + "/freeze";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static Path data;
    private static EmbeddedDatabase database;
    private static Connection connection;

    @BeforeAll
    static void aDatabaseOfItsOwn() throws SQLException {
        data = Path.of("target", "packaged", "freeze-" + UUID.randomUUID()).toAbsolutePath();
        database = EmbeddedDatabase.start(data, Durability.NONE);
        database.create("shared");
        connection = DriverManager.getConnection(database.url("shared"), database.user(), database.password());
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void aFreezeWhoseReplicaIsKilledIsFinishedByTheOtherWithTheSameHash() throws Exception {
        Path pack = everybodyAnswered();
        try (PackagedApplication one = start(pack);
                PackagedApplication other = start(pack)) {
            CompletableFuture<HttpResponse<String>> button = pressed(one);
            awaitThat("select count(*) > 1 from freeze_step where done_at is not null");
            String first = text("select held_by::text from freeze_step where number = 0");
            one.kill();
            assertThatNobodyWasAnswered(button);
            assertEquals("0", text("select count(*) from snapshot"), "it was killed half-way");
            assertEquals("FREEZING", text("select state from round where id = '" + ROUND + "'"));

            awaitThat("select count(*) = 1 from snapshot");
            assertTrue(
                    Integer.parseInt(text("select count(*) from freeze_step where held_by <> '" + first + "'")) > 0,
                    "the other replica did the rest");
            String hashes = hashes();
            assertEquals("FROZEN", text("select state from round where id = '" + ROUND + "'"));

            asIfItHadNeverBeenFrozen();
            pressed(other).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            awaitThat("select count(*) = 1 from snapshot");
            assertEquals(hashes(), hashes, "an undisturbed freeze gives the same");
            assertEquals("1", text("select count(distinct held_by) from freeze_step"));
        }
    }

    private static String hashes() throws SQLException {
        return text("select sha256 || ' ' || release_sha256 from snapshot");
    }

    /** Whoever pressed the button saw the connection break, not an answer. */
    private static void assertThatNobodyWasAnswered(CompletableFuture<HttpResponse<String>> button) throws Exception {
        try {
            HttpResponse<String> answer = button.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            throw new AssertionError("The freeze was over before the kill: " + answer.statusCode());
        } catch (ExecutionException broken) {
            assertTrue(broken.getCause() instanceof IOException, () -> "not " + broken.getCause());
        }
    }

    private static CompletableFuture<HttpResponse<String>> pressed(PackagedApplication application) throws Exception {
        DemoClient staff = new DemoClient(application.address()).signIn("staff");
        staff.page(FREEZE);
        return CompletableFuture.supplyAsync(() -> {
            try {
                return staff.form(FREEZE, Map.of("confirmed", "true"));
            } catch (IOException e) {
                throw new CompletionException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    /** A closed round in which every organisation of the pack has a made-up accepted response. */
    private static Path everybodyAnswered() throws IOException {
        Path packs = Path.of("..", "packs").toAbsolutePath().normalize();
        Path pack = Files.createDirectories(data.resolve("packs").resolve(ROUND));
        Files.createSymbolicLink(data.resolve("packs/finland-2026"), packs.resolve("finland-2026"));
        Path demo = packs.resolve("finland-2026-demo");
        Files.writeString(
                pack.resolve("pack.yaml"),
                Files.readString(demo.resolve("pack.yaml")).replace("id: finland-2026-demo", "id: full"));
        Files.copy(demo.resolve("synthetic.yaml"), pack.resolve("synthetic.yaml"));
        Files.writeString(pack.resolve("rounds.yaml"), """
                rounds:
                  - id: '%s'
                    name: {fi: Kaikki, sv: Alla, en: All}
                    questionnaire: {id: business-policy, version: '2026.1'}
                    referenceYear: 2024
                    opens: '-60d'
                    closes: '-1d'
                    state: closed
                    synthetic: {seed: 1, responses: {accepted: 1.0}}
                """.formatted(ROUND));
        return pack;
    }

    /** Small steps, and a short lease, so that there is a half-way and it does not last. */
    private static PackagedApplication start(Path pack) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.profile", "demo");
        settings.put("quarkus.datasource.jdbc.url", database.url("shared"));
        settings.put("quarkus.datasource.username", database.user());
        settings.put("quarkus.datasource.password", database.password());
        settings.put("kuntapeili.data", data.toString());
        settings.put("kuntapeili.pack", pack.toString());
        settings.put("kuntapeili.benchmark.freeze.slice", "10");
        settings.put("kuntapeili.benchmark.freeze.lease", "PT2S");
        settings.put("kuntapeili.benchmark.freeze.look-every", "2s");
        return PackagedApplication.start("freeze-goes-on", PackagedApplication.freePort(), settings);
    }

    /** Nobody can do this to a snapshot but whoever owns the database. */
    private static void asIfItHadNeverBeenFrozen() throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("alter table snapshot disable trigger user");
            for (String table : new String[] {
                "snapshot",
                "released_cell",
                "snapshot_column",
                "snapshot_open_answer",
                "snapshot_reference",
                "freeze_step",
                "freeze_job"
            }) {
                sql.execute("delete from " + table);
            }
            sql.execute("alter table snapshot enable trigger user");
            sql.execute("update round set state = 'CLOSED', frozen_at = null where id = '" + ROUND + "'");
        }
    }

    private static String text(String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** The database waits a moment before each look. */
    private static void awaitThat(String query) throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if ("t".equals(text("select (" + query + ") from pg_sleep(0.02)"))) {
                return;
            }
        }
        throw new AssertionError("Never true: " + query);
    }
}
