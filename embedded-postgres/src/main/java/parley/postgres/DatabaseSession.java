package parley.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The database of a data folder, for a moment: that of the Parley that runs on it, or else one that
 * is started for as long as the visit lasts.
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
     * Begins one; makes the database where there is none.
     *
     * @param progress told in short phrases what takes time
     * @throws CannotStart when anything stands in the way
     * @throws InterruptedException when interrupted; nothing is left running then
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
        } catch (IOException complaint) {
            throw StartupErrors.about(data, complaint);
        }
    }

    private static CannotStart betweenTimes(FolderInUse inUse) {
        return new CannotStart(
                inUse.getMessage() + " It is starting or stopping right now.",
                "Try again in a moment.",
                inUse);
    }

    /** The JDBC address, without user and password. */
    public String url() {
        return url;
    }

    /** Owns the database and migrates it. */
    public DatabaseCredentials owner() {
        return owner;
    }

    @Override
    public void close() {
        end.run();
    }
}
