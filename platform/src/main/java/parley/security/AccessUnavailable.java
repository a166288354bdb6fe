package parley.security;

import org.jspecify.annotations.Nullable;

/** Thrown when tokens can't be read or changed: the database is unreachable or slow. */
public final class AccessUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccessUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
