package parley.standalone.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The database of a data folder, for a moment: that of the Parley that runs on it, or else one that
 * is started for as long as the visit lasts.
 */
public final class Visit implements AutoCloseable {
    private final String url;
    private final Login owner;
    private final Runnable end;

    private Visit(String url, Login owner, Runnable end) {
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
    public static Visit to(Path data, Consumer<String> progress) throws InterruptedException {
        try {
            var database = EmbeddedDatabase.start(data, progress);
            return new Visit(database.url(), database.owner(), database::close);
        } catch (FolderInUse inUse) {
            return toRunning(data, inUse);
        }
    }

    private static Visit toRunning(Path data, FolderInUse inUse) {
        try {
            var port =
                    PostmasterFile.readyPort(data.resolve(DataFolder.CLUSTER))
                            .orElseThrow(() -> betweenTimes(inUse));
            return new Visit(EmbeddedDatabase.url(port), Secrets.ownerIn(data), () -> {});
        } catch (IOException complaint) {
            throw Complaint.about(data, complaint);
        }
    }

    private static CannotStart betweenTimes(FolderInUse inUse) {
        return new CannotStart(
                inUse.getMessage() + " It is just starting or stopping.",
                "Try again in a moment.",
                inUse);
    }

    /** The JDBC address, without user and password. */
    public String url() {
        return url;
    }

    /** Owns the database and migrates it. */
    public Login owner() {
        return owner;
    }

    @Override
    public void close() {
        end.run();
    }
}
