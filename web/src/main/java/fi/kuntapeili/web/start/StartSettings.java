package fi.kuntapeili.web.start;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** What has to be known before the application starts: from system properties and the environment. */
final class StartSettings {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String SESSION_KEY = "quarkus.http.auth.session.encryption-key";
    private static final String PORT = "quarkus.http.port";
    private static final String ANY_PORT = "0";
    private static final int USUAL_PORT = 8080;
    private static final int LAST_PORT = 8180;
    private static final int KEY_BYTES = 32;

    private final SmallRyeConfig config =
            new SmallRyeConfigBuilder().addDefaultSources().build();

    /** Whether the address of a database is configured. */
    boolean bringsDatabase() {
        return text(JDBC_URL).isPresent();
    }

    /** Where the embedded database and the keys of this installation are kept. */
    Path dataDirectory() {
        return Path.of(text("kuntapeili.data").orElse(".data")).toAbsolutePath().normalize();
    }

    /** Demo mode runs without any setting; what it lacks is made up here and kept with the data. */
    void defaults() {
        if (!text("quarkus.profile").map("demo"::equals).orElse(false)) {
            return;
        }
        if (text(SESSION_KEY).isEmpty()) {
            System.setProperty(SESSION_KEY, sessionKey(dataDirectory().resolve("session-key")));
        }
        if (text(PORT).filter(port -> !port.equals(ANY_PORT)).isEmpty()) {
            System.setProperty(PORT, Integer.toString(freePort()));
        }
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
    }

    private static String sessionKey(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(random);
                Files.createDirectories(file.getParent());
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                Files.writeString(file, Base64.getEncoder().encodeToString(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The session key could not be kept in " + file, e);
        }
    }

    /** The usual port, or the next that is free. It is decided before the start, as links of mails name it too. */
    private static int freePort() {
        for (int port = USUAL_PORT; port < LAST_PORT; port++) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return port;
            } catch (IOException taken) {
                continue;
            }
        }
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("This machine has no free port", e);
        }
    }
}
