package parley.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the log can't be used: the database is unreachable, slow or locked, or this node is
 * closing. A record being appended may or may not have been stored; appending it again under the
 * same command id is always safe, and reports which.
 */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean diskFull;

    public LogUnavailable(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private LogUnavailable(String message, @Nullable Throwable cause, boolean diskFull) {
        super(message, cause);
        this.diskFull = diskFull;
    }

    /** Returns one for a record that was not stored, because the database's disk is full. */
    public static LogUnavailable diskFull(Throwable cause) {
        return new LogUnavailable(
                "the disk of the database is full, nothing was stored", cause, true);
    }

    /** Returns whether the record was not stored, because the database's disk is full. */
    public boolean isDiskFull() {
        return diskFull;
    }
}
