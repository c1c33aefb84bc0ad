package fi.kuntapeili.web.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Keycloak with the realm that the deployment ships, started from the distribution that the build unpacked. */
final class KeycloakServer implements AutoCloseable {

    static final String CLIENT_SECRET = "a-secret-for-tests-only-0123456789";
    private static final String ADMIN_PASSWORD = "admin-for-tests-only";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    private KeycloakServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the server and waits until it answers; its output goes to a file beside the distribution. */
    static KeycloakServer start(Path distribution, Path realm, String applicationAddress) throws IOException {
        int port = freePort();
        forget(distribution.resolve("data"));
        Path imports = Files.createDirectories(distribution.resolve("data/import"));
        Files.copy(realm, imports.resolve(realm.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                distribution.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        builder.environment()
                .putAll(Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD,
                        "OIDC_CLIENT_SECRET", CLIENT_SECRET,
                        "PUBLIC_ADDRESS", applicationAddress,
                        "JAVA_HOME", System.getProperty("java.home")));
        builder.redirectErrorStream(true)
                .redirectOutput(distribution.resolveSibling("keycloak.log").toFile());
        KeycloakServer server = new KeycloakServer(builder.start(), "http://127.0.0.1:" + port);
        server.awaitRealm();
        return server;
    }

    /** Accounts of an earlier run would be in the way. */
    private static void forget(Path data) throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    String realmAddress() {
        return address + "/realms/kuntapeili";
    }

    /** Adds an account that can sign in at once. */
    void addAccount(String username, String email, String password, List<String> realmRoles) {
        String token = adminToken();
        Map<String, Object> account = Map.of(
                "username",
                username,
                "email",
                email,
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                "Test",
                "lastName",
                username,
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false)));
        HttpResponse<String> created = send(admin("/users", token)
                .POST(HttpRequest.BodyPublishers.ofString(write(account)))
                .build());
        require(created, 201);
        if (!realmRoles.isEmpty()) {
            String path = URI.create(created.headers().firstValue("Location").orElseThrow())
                    .getPath();
            String id = path.substring(path.lastIndexOf('/') + 1);
            List<JsonNode> roles = realmRoles.stream()
                    .map(role -> read(send(admin("/roles/" + role, token).GET().build())))
                    .toList();
            require(
                    send(admin("/users/" + id + "/role-mappings/realm", token)
                            .POST(HttpRequest.BodyPublishers.ofString(write(roles)))
                            .build()),
                    204);
        }
    }

    private String adminToken() {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(ADMIN_PASSWORD, StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(address + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
        require(answer, 200);
        return read(answer).path("access_token").asText();
    }

    private HttpRequest.Builder admin(String path, String token) {
        return HttpRequest.newBuilder(URI.create(address + "/admin/realms/kuntapeili" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private void awaitRealm() {
        Instant end = Instant.now().plus(PATIENCE);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(realmAddress())).GET().build();
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Keycloak ended with " + process.exitValue() + "; see keycloak.log");
            }
            try {
                if (http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nothing listens yet; the loop ends when something does or time is up.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            pause();
        }
        throw new IllegalStateException("Keycloak did not start in " + PATIENCE + "; see keycloak.log");
    }

    private void pause() {
        try {
            process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void require(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + " gave " + answer.statusCode() + ": " + answer.body());
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
