package fi.kuntapeili.survey.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server beside this process, on a data directory that outlives it.
 *
 * <p>A durable server writes every commit to the disk before it answers, so an acknowledged commit survives a crash of
 * either process. A server that a crashed application left behind is found, verified and stopped before the next one
 * starts. A server that dies while the application lives is started again on the same port. It listens on the loopback
 * address only, with a password of its own.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Whether commits must survive a crash of the machine; tests do without. */
    public enum Durability {
        EVERY_COMMIT,
        NONE
    }

    static final String USER = "kuntapeili";

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String VERSION = "18.6";
    private static final String MAINTENANCE = "postgres";
    private static final int PASSWORD_BYTES = 24;

    private final FileChannel lockFile;
    private final FileLock lock;
    private final String password;
    private final ServerProcess server;

    private EmbeddedDatabase(FileChannel lockFile, FileLock lock, String password, ServerProcess server) {
        this.lockFile = lockFile;
        this.lock = lock;
        this.password = password;
        this.server = server;
    }

    /**
     * Starts a server on the directory, which is made when it is not there.
     *
     * @throws IllegalStateException when another application uses the directory, or the server does not start
     */
    public static EmbeddedDatabase start(Path directory, Durability durability) {
        try {
            return start(directory.toAbsolutePath().normalize(), durability, ServerAccount.find());
        } catch (IOException e) {
            throw new IllegalStateException("The embedded database did not start in " + directory + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the embedded database started", e);
        }
    }

    static EmbeddedDatabase start(Path directory, Durability durability, ServerAccount account)
            throws IOException, InterruptedException {
        Files.createDirectories(directory);
        FileChannel lockFile =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lockFile.tryLock();
        if (lock == null) {
            lockFile.close();
            throw new IllegalStateException("Another Kuntapeili is running on " + directory);
        }
        Path place = place(directory, account);
        PostgresBinaries binaries = PostgresBinaries.in(place.resolve("postgresql-" + VERSION));
        String password = password(directory.resolve("database-password"));
        Cluster cluster = new Cluster(place.resolve("database"), binaries, account);
        cluster.create(USER, password);
        cluster.stopOrphan();
        ServerProcess server = new ServerProcess(cluster, durability, directory.resolve("database.log"));
        EmbeddedDatabase database = new EmbeddedDatabase(lockFile, lock, password, server);
        server.start(() -> database.answers(MAINTENANCE));
        return database;
    }

    /** Where the server keeps its files: in the directory, unless its account cannot get there. */
    private static Path place(Path directory, ServerAccount account) throws IOException, InterruptedException {
        if (account.canReach(directory)) {
            return directory;
        }
        CRC32 name = new CRC32();
        name.update(directory.toString().getBytes(StandardCharsets.UTF_8));
        Path place = Path.of("/var/lib/kuntapeili", Long.toHexString(name.getValue()));
        Files.createDirectories(place);
        LOG.infof("The database keeps its files in %s, because its account cannot reach %s", place, directory);
        return place;
    }

    /** Makes the database unless it is there. */
    public void create(String name) {
        try (Connection connection = DriverManager.getConnection(url(MAINTENANCE), USER, password);
                Statement statement = connection.createStatement()) {
            var known = connection.prepareStatement("select 1 from pg_database where datname = ?");
            known.setString(1, name);
            if (!known.executeQuery().next()) {
                statement.execute("create database \"" + name.replace("\"", "") + '"');
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " could not be created", e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** The number of the server's process, for tests that end it. */
    public long processId() {
        return server.processId();
    }

    /** Stops the server once its connections are closed or cut. Closing again does nothing. */
    @Override
    public synchronized void close() {
        server.stop();
        try {
            if (lock.isValid()) {
                lock.release();
            }
            lockFile.close();
        } catch (IOException e) {
            LOG.warn("The lock of the data directory was not released", e);
        }
    }

    private boolean answers(String database) {
        try (Connection connection = DriverManager.getConnection(url(database), USER, password)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }
}
