package parley.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * PostgreSQL as a child of this process, as durable as a server of its own. It listens on the
 * loopback address alone and lets nobody in without a password; Parley knows it by three roles,
 * none of them a superuser.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private final DataFolder folder;
    private final Postmaster postmaster;
    private final Secrets secrets;

    private EmbeddedDatabase(DataFolder folder, Postmaster postmaster, Secrets secrets) {
        this.folder = folder;
        this.postmaster = postmaster;
        this.secrets = secrets;
    }

    /** Whether there is a database in a folder. */
    public static boolean isIn(Path data) {
        return Files.exists(data.resolve(DataFolder.CLUSTER));
    }

    /**
     * Takes the data folder, makes the database where there is none, and starts the server.
     *
     * @param data created where it does not exist
     * @param progress told in short phrases what takes time
     * @throws CannotStart when anything stands in the way; nothing is left running then
     * @throws InterruptedException when interrupted; nothing is left running then
     */
    public static EmbeddedDatabase start(Path data, Consumer<String> progress)
            throws InterruptedException {
        DataFolder folder = DataFolder.claim(data);
        try {
            return started(folder, progress);
        } catch (RuntimeException | Error | InterruptedException refused) {
            release(folder);
            if (Thread.interrupted()) {
                throw new InterruptedException(refused.toString());
            }
            throw refused;
        }
    }

    private static EmbeddedDatabase started(DataFolder folder, Consumer<String> progress)
            throws InterruptedException {
        var tools = new PostgresTools(folder, Binaries.in(folder, progress));
        Postmaster.clearAway(tools, progress);
        Secrets secrets = Secrets.of(folder);
        new Cluster(folder, tools).prepare(secrets, progress);
        var database = new EmbeddedDatabase(folder, Postmaster.start(tools, progress), secrets);
        progress.accept("PostgreSQL is ready at " + database.url());
        return database;
    }

    /** The JDBC address, without user and password. */
    public String url() {
        return url(postmaster.port());
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/parley";
    }

    /** Owns the database and migrates it. */
    public DatabaseCredentials owner() {
        return secrets.owner();
    }

    /** What command-side connects as. */
    public DatabaseCredentials command() {
        return secrets.command();
    }

    /** What query-side connects as. */
    public DatabaseCredentials query() {
        return secrets.query();
    }

    /** Stops the server, then lets go of the data folder. */
    @Override
    public void close() {
        postmaster.stop();
        release(folder);
    }

    private static void release(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException complaint) {
            throw new UncheckedIOException(complaint);
        }
    }
}
