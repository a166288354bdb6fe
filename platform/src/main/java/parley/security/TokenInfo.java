package parley.security;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stored token, without its secret.
 *
 * @param name the name of its holder
 * @param roles the roles as given, without implied ones
 * @param createdBy the operating system's user who created it
 * @param expiresAt when it expires; absent if never
 * @param revokedAt when it was revoked, or its name passed to another token after it had expired
 */
public record TokenInfo(
        String id,
        String name,
        Set<Role> roles,
        NegotiationScope reach,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** The validity of a token. */
    public enum State {
        LIVE,
        EXPIRED,
        REVOKED
    }

    public TokenInfo {
        roles = Set.copyOf(roles);
    }

    /** Returns its state at a moment. */
    State stateAt(Instant now) {
        if (revokedAt != null && (expiresAt == null || revokedAt.isBefore(expiresAt))) {
            return State.REVOKED;
        }
        return expiresAt == null || now.isBefore(expiresAt) ? State.LIVE : State.EXPIRED;
    }
}
