package parley.security.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;
import parley.json.EnumNames;
import parley.security.NegotiationScope;
import parley.security.Role;
import parley.security.TokenInfo;

/**
 * A token in a list, as a table row or as JSON.
 *
 * @param negotiations absent for all
 */
record TokenTableRow(
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

    static TokenTableRow of(TokenInfo token, TokenInfo.State state) {
        return new TokenTableRow(
                token.id(),
                token.name(),
                EnumNames.of(state),
                token.roles().stream().sorted().map(Role::word).toList(),
                negotiations(token.reach()),
                token.createdAt(),
                token.createdBy(),
                token.expiresAt(),
                token.revokedAt());
    }

    private static @Nullable List<String> negotiations(NegotiationScope reach) {
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
