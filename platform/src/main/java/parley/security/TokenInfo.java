package parley.security;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a token, but for its secret.
 *
 * @param name of its holder
 * @param roles as they were given, without those that come with them
 * @param createdBy who made it: a user of the machine
 * @param expiresAt from when on it is not valid; absent if it never expires
 * @param revokedAt since when it is not valid, or when its name went to another; absent if neither
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

    /** Whether it lets its holder in. */
    public enum State {
        LIVE,
        EXPIRED,
        REVOKED
    }

    public TokenInfo {
        roles = Set.copyOf(roles);
    }

    /** What it is at a moment. */
    public State stateAt(Instant now) {
        if (revokedAt != null && (expiresAt == null || revokedAt.isBefore(expiresAt))) {
            return State.REVOKED;
        }
        return expiresAt == null || now.isBefore(expiresAt) ? State.LIVE : State.EXPIRED;
    }
}
