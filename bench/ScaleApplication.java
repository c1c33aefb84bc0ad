import fi.kuntapeili.survey.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application on a database of its own, with a small heap. */
record ScaleApplication(Process process, URI address) implements AutoCloseable {

    static final String HEAP = "-Xmx1g";

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    static ScaleApplication start(Path home, EmbeddedDatabase database, Path pack, Path data) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path log = data.resolve("application.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-Xlog:gc:file=" + data.resolve("gc.log"),
                        "-Dquarkus.profile=demo",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.datasource.jdbc.url=" + database.url("scale"),
                        "-Dquarkus.datasource.username=" + database.user(),
                        "-Dquarkus.datasource.password=" + database.password(),
                        "-Dkuntapeili.pack=" + pack,
                        "-Dkuntapeili.data=" + data,
                        "-jar",
                        home.resolve("web/target/quarkus-app/quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        URI address = URI.create("http://127.0.0.1:" + port);
        Visitor visitor = new Visitor(address);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!visitor.serves("/")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IllegalStateException("The application did not start; see " + log);
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return new ScaleApplication(process, address);
    }

    Visitor visitor() {
        return new Visitor(address);
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }

    /** Somebody with a session. */
    static final class Visitor {

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
            ok(form("/j_security_check", "j_username=" + account + "&j_password=demo"));
        }

        /** Posts a form of the page with its token. */
        String post(String path, String page, String fields) throws Exception {
            Matcher token = Pattern.compile("name=\"(csrf[^\"]*)\" (?:value|content)=\"([^\"]+)\"").matcher(page);
            if (!token.find()) {
                throw new IllegalStateException("The page has no form: " + path);
            }
            return ok(form(path, "csrf-token=" + URLEncoder.encode(token.group(2), StandardCharsets.UTF_8) + fields));
        }

        private HttpRequest form(String path, String body) {
            return to(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
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
