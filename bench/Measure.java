import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the packaged application on this machine, as its users meet it: over HTTP, signed in, on a database that is durable.
 * Every figure stands beside the time of an empty request of the same server in the same run, so that machines can be compared.
 *
 * <p>Run by {@code ./kuntapeili bench}; it needs a JDK and nothing else.
 */
public class Measure {

    /** An organisation of the demo that has answered the published round and has begun to answer the open one. */
    private static final String ANSWERED = "049";

    private static final int WARM_UP = 60;
    private static final int REQUESTS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home;
    private final Path work;

    Measure(Path home, Path work) {
        this.home = home;
        this.work = work;
    }

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]).toAbsolutePath().normalize();
        new Measure(home, Files.createTempDirectory("kuntapeili-bench")).run();
    }

    private void run() throws Exception {
        System.out.printf(
                "Java %s, %d processors, %s %s%n%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
        System.out.printf("%-58s %10s %10s %8s%n", "what", "median ms", "p95 ms", "x empty");
        Path demo = home.resolve("packs/finland-2026-demo");
        try (Application first = start(demo, "demo")) {
            line("start on an empty database, packs and two rounds loaded", first.millis);
        }
        try (Application again = start(demo, "demo")) {
            line("start on a filled database to the first page", again.millis);
            pages(again);
        }
        freeze();
    }

    private void pages(Application application) throws Exception {
        Visitor visitor = new Visitor(application.address);
        double[] alive = measure(() -> visitor.get("/q/health/live"));
        double empty = alive[0];
        row("empty request (liveness)", alive, empty);
        visitor.signIn("keyholder-" + ANSWERED);
        String response = "/rounds/2026/organisations/" + ANSWERED + "/response";
        String section = response + "/sections/resources";
        row("task list", measure(() -> visitor.get(response)), empty);
        row("section page (13 questions)", measure(() -> visitor.get(section)), empty);
        row("save of one cell, durable", measure(saving(visitor, response, section)), empty);
        String comparison = "/rounds/2024/organisations/" + ANSWERED + "/comparison";
        row("comparison page (50 indicators)", measure(() -> visitor.get(comparison)), empty);
        row("comparison as PDF", measure(() -> visitor.get(comparison + "/report.pdf"), 5, 15), empty);
        row("published figures, CSV of one indicator", measure(() -> visitor.get(
                "/api/v1/data?round=2024&indicator=ind_net_cost_pc&format=csv")), empty);
    }

    /** Saves another amount each time, based on the version that the save before answered with. */
    private static Callable<String> saving(Visitor visitor, String response, String section) throws Exception {
        String page = visitor.get(section);
        String token = first(page, "name=\"csrf-token\" content=\"([^\"]+)\"");
        Random random = new Random(1);
        long[] version = {-1};
        return () -> {
            String body = "{\"id\":\"" + uuid7(random) + "\",\"seenSeq\":0,\"ops\":[{\"op\":\"set\",\"path\":\"res_fte_own\",\"base\":"
                    + (version[0] < 0 ? firstVersion(page) : version[0]) + ",\"raw\":\"" + (1 + random.nextInt(400)) / 10.0
                    + "\"}]}";
            String reply = visitor.json(response + "/mutations", token, body);
            Matcher matcher = Pattern.compile("\"path\":\"res_fte_own\"[^}]*?\"version\":(\\d+)").matcher(reply);
            if (!matcher.find()) {
                throw new IllegalStateException("Not saved: " + reply);
            }
            version[0] = Long.parseLong(matcher.group(1));
            return reply;
        };
    }

    private static long firstVersion(String page) {
        Matcher matcher = Pattern.compile("data-cell=\"res_fte_own\"[^>]*data-version=\"(\\d+)\"").matcher(page);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    /** A round in which every organisation of the pack has an accepted answer, frozen once through the staff page. */
    private void freeze() throws Exception {
        Path pack = Files.createDirectories(work.resolve("packs/full"));
        Files.createSymbolicLink(work.resolve("packs/finland-2026"), home.resolve("packs/finland-2026"));
        Path demo = home.resolve("packs/finland-2026-demo");
        Files.writeString(
                pack.resolve("pack.yaml"),
                Files.readString(demo.resolve("pack.yaml"))
                        .replace("id: finland-2026-demo", "id: full"));
        Files.copy(demo.resolve("synthetic.yaml"), pack.resolve("synthetic.yaml"));
        Files.writeString(
                pack.resolve("rounds.yaml"),
                """
                rounds:
                  - id: 'full'
                    name: {fi: Kaikki, sv: Alla, en: All}
                    questionnaire: {id: business-policy, version: '2026.1'}
                    referenceYear: 2024
                    opens: '-60d'
                    closes: '-1d'
                    state: closed
                    synthetic: {seed: 1, responses: {accepted: 1.0}}
                """);
        try (Application application = start(pack, "full")) {
            Visitor staff = new Visitor(application.address);
            staff.signIn("staff");
            String page = staff.get("/staff/rounds/full/freeze");
            long begin = System.nanoTime();
            String after = staff.post("/staff/rounds/full/freeze", page, "&confirmed=true");
            double millis = (System.nanoTime() - begin) / 1e6;
            if (after.contains("freeze-confirm")) {
                throw new IllegalStateException("Not frozen: " + after);
            }
            line("freeze of a round with every response accepted (308)", millis);
        }
    }

    private static double[] measure(Callable<String> request) throws Exception {
        return measure(request, WARM_UP, REQUESTS);
    }

    private static double[] measure(Callable<String> request, int warmUp, int requests) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            request.call();
        }
        double[] millis = new double[requests];
        for (int i = 0; i < requests; i++) {
            long begin = System.nanoTime();
            request.call();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return new double[] {millis[requests / 2], millis[(int) (requests * 0.95)]};
    }

    private static void row(String what, double[] millis, double empty) {
        System.out.printf(Locale.ROOT, "%-58s %10.1f %10.1f %8.1f%n", what, millis[0], millis[1], millis[0] / empty);
    }

    private static void line(String what, double millis) {
        System.out.printf(Locale.ROOT, "%-58s %10.0f%n", what, millis);
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Not found: " + pattern);
        }
        return matcher.group(1);
    }

    /** Time-ordered as RFC 9562 asks of version 7. */
    private static UUID uuid7(Random random) {
        long time = System.currentTimeMillis();
        return new UUID((time << 16) | 0x7000 | random.nextInt(0x1000), (random.nextLong() >>> 2) | 0x8000000000000000L);
    }

    private Application start(Path pack, String data) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.profile=demo",
                "-Dquarkus.http.port=" + port,
                "-Dkuntapeili.pack=" + pack,
                "-Dkuntapeili.data=" + work.resolve(data),
                "-jar",
                home.resolve("web/target/quarkus-app/quarkus-run.jar").toString()));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        work.resolve(data + ".log").toFile()))
                .start();
        Visitor visitor = new Visitor(URI.create("http://127.0.0.1:" + port));
        long end = begin + PATIENCE.toNanos();
        while (!visitor.serves("/")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IllegalStateException("The application did not start; see " + work.resolve(data + ".log"));
            }
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        return new Application(process, URI.create("http://127.0.0.1:" + port), (System.nanoTime() - begin) / 1e6);
    }

    private record Application(Process process, URI address, double millis) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            process.destroy();
            process.waitFor();
        }
    }

    private static final class Visitor {

        private final URI address;
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        Visitor(URI address) {
            this.address = address;
        }

        boolean serves(String path) throws InterruptedException {
            try {
                return http.send(to(path).GET().build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        }

        String get(String path) throws Exception {
            return ok(to(path).GET().build());
        }

        void signIn(String account) throws Exception {
            ok(to("/j_security_check")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("j_username=" + account + "&j_password=demo"))
                    .build());
        }

        /** Posts a form of the page with its token. */
        String post(String path, String page, String fields) throws Exception {
            Matcher token = Pattern.compile("name=\"(csrf[^\"]*)\" (?:value|content)=\"([^\"]+)\"").matcher(page);
            if (!token.find()) {
                throw new IllegalStateException("The page has no form: " + path);
            }
            String body = "csrf-token=" + URLEncoder.encode(token.group(2), StandardCharsets.UTF_8) + fields;
            return ok(to(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }

        String json(String path, String token, String body) throws Exception {
            return ok(to(path)
                    .header("Content-Type", "application/json")
                    .header("X-CSRF-TOKEN", token)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        }

        private String ok(HttpRequest request) throws Exception {
            HttpResponse<String> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        request.method() + " " + request.uri() + " gave " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        }
    }
}
