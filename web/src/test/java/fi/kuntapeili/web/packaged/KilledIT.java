package fi.kuntapeili.web.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The packaged application, and separately its database, are killed in the middle of a burst of saves. Whatever was
 * acknowledged is there afterwards; what was sent without an answer is there whole or not at all, and can be sent again.
 */
class KilledIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROUND = "2026";
    private static final String CELL = "res_cost_own";
    private static final int PEOPLE = 4;
    private static final int BURST = 40;
    private static final long FIRST = 7_000_000;

    private static Path data;
    private static int port;
    private static PackagedApplication application;
    private static final String HEADER = "value,label,missing,version,synthetic";
    private static List<String> organisations;

    /** One person's saves of one cell, each with the next number. */
    private static final class Saver {
        final String code;
        final List<String> bodies = new ArrayList<>();
        long base;
        long acknowledged;
        int lastStatus;

        Saver(String code, long base) {
            this.code = code;
            this.base = base;
        }

        String path() {
            return response(code) + "/mutations";
        }

        /** Saves until the service is gone. */
        void saveUntilNobodyAnswers(DemoClient client, CountDownLatch enough) throws InterruptedException {
            while (true) {
                String body = "{\"id\":\"" + UUID.randomUUID() + "\",\"seenSeq\":0,\"ops\":[{\"op\":\"set\",\"path\":\""
                        + CELL + "\",\"base\":" + (base + acknowledged) + ",\"raw\":\"" + (FIRST + base + acknowledged)
                        + "\"}]}";
                bodies.add(body);
                try {
                    HttpResponse<String> answer = client.json(path(), body);
                    lastStatus = answer.statusCode();
                } catch (IOException gone) {
                    return;
                }
                if (lastStatus != 200) {
                    return;
                }
                acknowledged++;
                enough.countDown();
            }
        }
    }

    @BeforeAll
    static void aRoundThatIsOpen() throws Exception {
        data = Path.of("target", "packaged", "killed-" + UUID.randomUUID()).toAbsolutePath();
        port = PackagedApplication.freePort();
        application = start();
        organisations = startedResponses(PEOPLE);
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void everyAcknowledgedSaveSurvivesTheDeathOfTheApplication() throws Exception {
        List<Saver> savers = burst(application::kill);
        application = start();
        assertNothingIsLost(savers);
    }

    @Test
    void everyAcknowledgedSaveSurvivesTheDeathOfTheDatabase() throws Exception {
        long pid = application.pid();
        List<Saver> savers = burst(() -> endDatabaseOf(pid));
        application.close();
        application = start();
        assertNothingIsLost(savers);
    }

    private List<Saver> burst(Runnable disaster) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            CountDownLatch enough = new CountDownLatch(BURST);
            List<Saver> savers = new ArrayList<>();
            List<Future<?>> running = new ArrayList<>();
            for (String code : organisations) {
                DemoClient client = signedIn(code);
                Saver saver = new Saver(code, version(client, code));
                savers.add(saver);
                running.add(threads.submit(() -> {
                    saver.saveUntilNobodyAnswers(client, enough);
                    return null;
                }));
            }
            assertTrue(enough.await(3, TimeUnit.MINUTES), "the burst is too slow");
            disaster.run();
            for (Future<?> each : running) {
                each.get(2, TimeUnit.MINUTES);
            }
            return savers;
        } finally {
            threads.shutdownNow();
        }
    }

    private void assertNothingIsLost(List<Saver> savers) throws Exception {
        long acknowledged = 0;
        for (Saver saver : savers) {
            DemoClient client = signedIn(saver.code);
            acknowledged += saver.acknowledged;
            long extra = version(client, saver.code) - saver.base - saver.acknowledged;
            assertTrue(extra == 0 || extra == 1, saver.code + " has " + extra + " saves more than it acknowledged");
            assertEquals(FIRST + saver.base + saver.acknowledged + extra - 1, number(client, saver.code), saver.code);
            // Every save is sent again, the last one without an answer too: each ends up there once.
            for (String body : saver.bodies) {
                assertEquals(200, client.json(saver.path(), body).statusCode());
            }
            assertEquals(saver.base + saver.bodies.size(), version(client, saver.code), saver.code);
        }
        assertTrue(acknowledged >= BURST);
    }

    private static PackagedApplication start() throws IOException {
        return PackagedApplication.start(
                "killed",
                port,
                Map.of(
                        "quarkus.profile",
                        "demo",
                        "kuntapeili.data",
                        data.toString(),
                        "kuntapeili.pack",
                        Path.of("..", "packs", "finland-2026-demo")
                                .toAbsolutePath()
                                .normalize()
                                .toString(),
                        "kuntapeili.saves.most-per-minute",
                        "100000"));
    }

    private static void endDatabaseOf(long application) {
        List<ProcessHandle> databases = ProcessHandle.of(application)
                .orElseThrow()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("postgres"))
                .toList();
        assertEquals(1, databases.size(), "one database runs under the application");
        databases.get(0).destroyForcibly();
        databases.get(0).onExit().join();
    }

    /** Organisations whose answers of the open round can be changed. */
    private static List<String> startedResponses(int wanted) throws Exception {
        List<String> started = new ArrayList<>();
        for (String code : List.of(
                "020", "018", "019", "035", "043", "046", "047", "049", "050", "051", "052", "060", "061", "062", "065",
                "069", "071", "072", "074", "075", "076", "077", "078", "079")) {
            DemoClient client = signedIn(code);
            client.page(response(code) + "/start");
            client.form(response(code) + "/start", Map.of());
            String probe = "{\"id\":\"" + UUID.randomUUID() + "\",\"seenSeq\":0,\"ops\":[]}";
            client.page(response(code) + "/sections/resources");
            if (client.json(response(code) + "/mutations", probe).statusCode() == 200) {
                started.add(code);
            }
            if (started.size() == wanted) {
                return started;
            }
        }
        throw new IllegalStateException("Only " + started + " can answer");
    }

    private static DemoClient signedIn(String code) throws IOException, InterruptedException {
        DemoClient client = new DemoClient(address()).signIn("keyholder-" + code);
        client.page(response(code) + "/sections/resources");
        return client;
    }

    private static URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static String response(String code) {
        return "/rounds/" + ROUND + "/organisations/" + code + "/response";
    }

    private static long version(DemoClient client, String code) throws Exception {
        return column(client, code, "version");
    }

    private static long number(DemoClient client, String code) throws Exception {
        return column(client, code, "value");
    }

    /** A column of the cell's row; what stands after the texts is counted from the end, for texts may hold commas. */
    private static long column(DemoClient client, String code, String name) throws Exception {
        List<String> header = List.of(HEADER.split(","));
        List<String> row = List.of(row(client, code).split(","));
        return Long.parseLong(row.get(row.size() - header.size() + header.indexOf(name)));
    }

    /** The cell's row of the organisation's own file. */
    private static String row(DemoClient client, String code) throws Exception {
        return client.page(response(code) + "/answers.csv")
                .body()
                .lines()
                .filter(line -> line.contains("," + CELL + ","))
                .findFirst()
                .orElseThrow();
    }
}
