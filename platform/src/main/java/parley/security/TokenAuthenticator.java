package parley.security;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Authenticates tokens, and sessions of tokens, with one read by key each time, so that revoking
 * one or logging out takes effect at once.
 */
public final class TokenAuthenticator {
    private static final String FIND =
            "select fingerprint, " + TokenRows.COLUMNS + " from access.token where id = ?";

    private static final String FIND_SESSION =
            "select s.expires_at as session_ends, "
                    + TokenRows.COLUMNS_OF_T
                    + " from access.session s join access.token t on t.id = s.token where s.id = ?";

    private final DataSource database;
    private final Duration networkTimeout;
    private final InstantSource clock;

    /**
     * Creates an authenticator on a database.
     *
     * @param database connects, preferably from a pool, as a role that may look up tokens
     * @param networkTimeout how long to wait for the server
     */
    public TokenAuthenticator(DataSource database, Duration networkTimeout, InstantSource clock) {
        this.database = database;
        this.networkTimeout = networkTimeout;
        this.clock = clock;
    }

    /**
     * Returns what a token is worth.
     *
     * @throws AccessUnavailable if the database is unreachable or too slow
     */
    public TokenCheck of(Token token) {
        return find(
                FIND,
                statement -> statement.setString(1, token.id()),
                rows ->
                        token.isOf(rows.getBytes("fingerprint"))
                                ? check(TokenRows.read(rows))
                                : new TokenCheck.Invalid());
    }

    /**
     * Returns what a session is worth: as much as its token, until it ends.
     *
     * @throws AccessUnavailable if the database is unreachable or too slow
     */
    public TokenCheck of(SessionId session) {
        return find(
                FIND_SESSION,
                statement -> statement.setBytes(1, session.fingerprint()),
                rows ->
                        clock.instant().isBefore(rows.getTimestamp("session_ends").toInstant())
                                ? check(TokenRows.read(rows))
                                : new TokenCheck.Invalid());
    }

    private TokenCheck find(String sql, Binding binding, RowReader reader) {
        try (var connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) networkTimeout.toMillis());
            try (var statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? reader.read(rows) : new TokenCheck.Invalid();
                }
            }
        } catch (SQLException e) {
            throw new AccessUnavailable("a token could not be looked up", e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface RowReader {
        TokenCheck read(ResultSet row) throws SQLException;
    }

    private TokenCheck check(TokenInfo token) {
        return switch (token.stateAt(clock.instant())) {
            case LIVE ->
                    new TokenCheck.Valid(
                            new AuthenticatedUser(token.name(), token.roles(), token.reach()),
                            token.id());
            case EXPIRED -> new TokenCheck.Expired(Objects.requireNonNull(token.expiresAt()));
            case REVOKED -> new TokenCheck.Invalid();
        };
    }
}
