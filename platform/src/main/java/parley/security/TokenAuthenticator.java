package parley.security;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import parley.security.TokenInfo.State;

/**
 * Looks up who a token lets in: one read by key for each question, so that a revoked one is out.
 */
public final class TokenAuthenticator {
    private static final String FIND =
            "select fingerprint, " + TokenRows.COLUMNS + " from access.token where id = ?";

    private final DataSource database;
    private final Duration silence;
    private final InstantSource clock;

    /**
     * On the tokens of a database.
     *
     * @param database connects as a role that may look tokens up; best from a pool
     * @param silence how long the server may say nothing
     */
    public TokenAuthenticator(DataSource database, Duration silence, InstantSource clock) {
        this.database = database;
        this.silence = silence;
        this.clock = clock;
    }

    /**
     * Whom a token lets in; empty if nobody, whatever the reason.
     *
     * @throws AccessUnavailable if the database can't be reached, or takes too long
     */
    public Optional<AuthenticatedUser> of(Token token) {
        try (var connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) silence.toMillis());
            try (var statement = connection.prepareStatement(FIND)) {
                statement.setString(1, token.id());
                try (var rows = statement.executeQuery()) {
                    return rows.next() && token.isOf(rows.getBytes("fingerprint"))
                            ? access(TokenRows.read(rows))
                            : Optional.empty();
                }
            }
        } catch (SQLException e) {
            throw new AccessUnavailable("a token could not be looked up", e);
        }
    }

    private Optional<AuthenticatedUser> access(TokenInfo token) {
        return token.stateAt(clock.instant()) == State.LIVE
                ? Optional.of(new AuthenticatedUser(token.name(), token.roles(), token.reach()))
                : Optional.empty();
    }
}
