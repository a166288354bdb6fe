package parley.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * PostgreSQL as a child of this process, as durable as a separate server. It listens only on the
 * loopback address and accepts no connection without a password; Parley connects as one of three
 * roles, none of them a superuser.
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

    /** Returns whether there is a database in a folder. */
    public static boolean isIn(Path data) {
        return Files.exists(data.resolve(DataFolder.CLUSTER));
    }

    /**
     * Claims the data folder, creates the database if there is none, and starts the server.
     *
     * @param data the data folder; created if it does not exist
     * @param progress receives short phrases that name slow steps
     * @throws CannotStart when anything stands in the way; no server is left running then
     * @throws InterruptedException when interrupted; no server is left running then
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
        var cluster = new Cluster(folder, tools);
        cluster.prepare(secrets, progress);
        var postmaster = withOurPasswords(cluster, secrets, progress);
        var database = new EmbeddedDatabase(folder, postmaster, secrets);
        progress.accept("PostgreSQL is ready at " + database.url());
        return database;
    }

    /**
     * Starts the server, and makes the roles' passwords agree with the files, which may have been
     * lost, restored, or created by a Parley that was killed before the server had them.
     */
    private static Postmaster withOurPasswords(
            Cluster cluster, Secrets secrets, Consumer<String> progress)
            throws InterruptedException {
        var first = Postmaster.start(cluster.tools(), progress);
        if (accepts(first, cluster, secrets)) {
            return first;
        }
        first.stop();
        progress.accept("Setting new passwords, because some did not fit the database");
        cluster.setPasswords(secrets);
        var second = Postmaster.start(cluster.tools(), progress);
        if (accepts(second, cluster, secrets)) {
            return second;
        }
        second.stop();
        throw new CannotStart(
                "The database in " + cluster.folder().path() + " refuses Parley's own passwords.",
                "Restore the data folder from a backup, or give another folder with --data.");
    }

    /** Returns whether a server accepts all passwords; stops it if that can't be told. */
    private static boolean accepts(Postmaster server, Cluster cluster, Secrets secrets) {
        try {
            return secrets.fit(url(server.port()));
        } catch (SQLException refused) {
            server.stop();
            throw StartupErrors.about(cluster.folder().path(), refused);
        }
    }

    /** Returns the JDBC address, without user and password. */
    public String url() {
        return url(postmaster.port());
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/parley";
    }

    /** Returns the role that owns and migrates the database. */
    public DatabaseCredentials owner() {
        return secrets.owner();
    }

    /** Returns the role that command-side connects as. */
    public DatabaseCredentials command() {
        return secrets.command();
    }

    /** Returns the role that query-side connects as. */
    public DatabaseCredentials query() {
        return secrets.query();
    }

    /**
     * Returns how to tell a failure of the program that starts on this server: as it is, unless the
     * server had ended.
     */
    public RuntimeException explained(RuntimeException failure) {
        return StartupErrors.isLostConnection(failure)
                ? StartupErrors.ended(folder.path(), failure)
                : failure;
    }

    /** Stops the server, then releases the data folder. */
    @Override
    public void close() {
        postmaster.stop();
        release(folder);
    }

    private static void release(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
