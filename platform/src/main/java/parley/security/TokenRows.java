package parley.security;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;

/** Reads rows of the table of tokens. */
final class TokenRows {
    static final String COLUMNS =
            "id, name, roles, negotiations, created_at, created_by, expires_at, revoked_at";

    /** The same, of a table that a query names {@code t}. */
    static final String COLUMNS_OF_T = "t." + COLUMNS.replace(", ", ", t.");

    private TokenRows() {}

    static TokenInfo read(ResultSet row) throws SQLException {
        return new TokenInfo(
                row.getString("id"),
                row.getString("name"),
                roles(row.getArray("roles")),
                reach(row.getArray("negotiations")),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                instant(row.getTimestamp("expires_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    /** Ignores roles that only a later version of Parley knows. */
    private static Set<Role> roles(Array words) throws SQLException {
        return Arrays.stream((String[]) words.getArray())
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static NegotiationScope reach(@Nullable Array ids) throws SQLException {
        return ids == null
                ? NegotiationScope.ALL
                : new NegotiationScope(
                        Arrays.stream((String[]) ids.getArray())
                                .map(NegotiationId::new)
                                .collect(Collectors.toSet()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
