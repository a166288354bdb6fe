package parley.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Short-term access to the database of a data folder: that of the Parley running on it, or else one
 * that is started for the length of the session.
 */
public final class DatabaseSession implements AutoCloseable {
    private final String url;
    private final DatabaseCredentials owner;
    private final Runnable end;

    private DatabaseSession(String url, DatabaseCredentials owner, Runnable end) {
        this.url = url;
        this.owner = owner;
        this.end = end;
    }

    /**
     * Opens a session, and creates the database if there is none.
     *
     * @param progress receives short phrases that name slow steps
     * @throws CannotStart when anything stands in the way
     * @throws InterruptedException when interrupted; no server is left running then
     */
    public static DatabaseSession to(Path data, Consumer<String> progress)
            throws InterruptedException {
        try {
            var database = EmbeddedDatabase.start(data, progress);
            return new DatabaseSession(database.url(), database.owner(), database::close);
        } catch (FolderInUse inUse) {
            return toRunning(data, inUse);
        }
    }

    private static DatabaseSession toRunning(Path data, FolderInUse inUse) {
        try {
            var port =
                    PostmasterFile.readyPort(data.resolve(DataFolder.CLUSTER))
                            .orElseThrow(() -> betweenTimes(inUse));
            return new DatabaseSession(EmbeddedDatabase.url(port), Secrets.ownerIn(data), () -> {});
        } catch (IOException failure) {
            throw StartupErrors.about(data, failure);
        }
    }

    private static CannotStart betweenTimes(FolderInUse inUse) {
        return new CannotStart(
                inUse.getMessage() + " It is starting or stopping right now.",
                "Try again in a moment.",
                inUse);
    }

    /** Returns the JDBC address, without user and password. */
    public String url() {
        return url;
    }

    /** Returns the role that owns and migrates the database. */
    public DatabaseCredentials owner() {
        return owner;
    }

    @Override
    public void close() {
        end.run();
    }
}
