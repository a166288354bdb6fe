package parley.security;

import org.jspecify.annotations.Nullable;

/** Tokens can't be looked up, made or revoked: the database is away or slow. */
public final class AccessUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccessUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
