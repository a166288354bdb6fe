package parley.access.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.access.IssuedToken;
import parley.access.Reach;
import parley.access.Role;
import parley.events.NegotiationId;
import parley.json.Words;

/**
 * A token as it is listed.
 *
 * @param negotiations absent for all
 */
record Row(
        String id,
        String name,
        String state,
        List<String> roles,
        @Nullable List<String> negotiations,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    static final List<String> HEADINGS =
            List.of("ID", "NAME", "STATE", "ROLES", "NEGOTIATIONS", "CREATED", "BY", "EXPIRES");

    static Row of(IssuedToken token, IssuedToken.State state) {
        return new Row(
                token.id(),
                token.name(),
                Words.of(state),
                token.roles().stream().sorted().map(Role::word).toList(),
                negotiations(token.reach()),
                token.createdAt(),
                token.createdBy(),
                token.expiresAt(),
                token.revokedAt());
    }

    private static @Nullable List<String> negotiations(Reach reach) {
        var only = reach.only();
        return only == null ? null : only.stream().map(NegotiationId::value).sorted().toList();
    }

    List<String> cells() {
        return List.of(
                id,
                name,
                state,
                String.join(",", roles),
                negotiations == null ? "all" : String.join(",", negotiations),
                inSeconds(createdAt),
                createdBy,
                expiresAt == null ? "never" : inSeconds(expiresAt));
    }

    private static String inSeconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
