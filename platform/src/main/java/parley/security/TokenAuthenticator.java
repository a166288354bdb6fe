package parley.security;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import parley.security.TokenInfo.State;

/** Authenticates tokens with one read by key each time, so that revocation takes effect at once. */
public final class TokenAuthenticator {
    private static final String FIND =
            "select fingerprint, " + TokenRows.COLUMNS + " from access.token where id = ?";

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
     * Returns the user of a token; empty if it is unknown, expired or revoked.
     *
     * @throws AccessUnavailable if the database is unreachable or too slow
     */
    public Optional<AuthenticatedUser> of(Token token) {
        try (var connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) networkTimeout.toMillis());
            try (var statement = connection.prepareStatement(FIND)) {
                statement.setString(1, token.id());
                try (var rows = statement.executeQuery()) {
                    return rows.next() && token.isOf(rows.getBytes("fingerprint"))
                            ? user(TokenRows.read(rows))
                            : Optional.empty();
                }
            }
        } catch (SQLException e) {
            throw new AccessUnavailable("a token could not be looked up", e);
        }
    }

    private Optional<AuthenticatedUser> user(TokenInfo token) {
        return token.stateAt(clock.instant()) == State.LIVE
                ? Optional.of(new AuthenticatedUser(token.name(), token.roles(), token.reach()))
                : Optional.empty();
    }
}
