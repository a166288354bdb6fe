package parley.security;

import java.time.Instant;

/** What a credential is worth now: a token, or a session of one. */
public sealed interface TokenCheck {
    /**
     * It stands for a user.
     *
     * @param token the id of the token, no secret
     */
    record Valid(AuthenticatedUser user, String token) implements TokenCheck {}

    /** It is a token that has expired; only whoever has its secret is told so. */
    record Expired(Instant at) implements TokenCheck {}

    /** It is unknown or revoked, or a session that has ended. */
    record Invalid() implements TokenCheck {}
}
