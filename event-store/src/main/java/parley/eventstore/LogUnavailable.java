package parley.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the log can't be used: the database is unreachable, slow or locked, or this node is
 * closing. A record being appended may or may not have been stored; appending it again under the
 * same command id is always safe, and reports which.
 */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
