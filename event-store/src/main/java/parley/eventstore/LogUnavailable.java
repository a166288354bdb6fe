package parley.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * The log could not answer: the database is away, slow or locked, or this node is closing. What was
 * to be appended may or may not have been stored; appending it again with the same command id is
 * always safe and tells.
 */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
