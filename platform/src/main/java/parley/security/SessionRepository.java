package parley.security;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Begins and ends the logins of browsers. Whatever has expired by then is removed on the way. */
public final class SessionRepository {
    /** A working day. */
    static final Duration LASTS = Duration.ofHours(12);

    private static final String KEEP = "select access.keep_session(?, ?, ?, ?, ?)";

    private final DataSource database;
    private final InstantSource clock;

    /**
     * Creates a repository in a database that {@link AccessMigration} has migrated.
     *
     * @param database connects, preferably from a pool, as a role that may keep sessions
     */
    public SessionRepository(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Begins a session of a token's holder, which ends with the token at the latest.
     *
     * @return whether it has begun; not if the token isn't live
     * @throws AccessUnavailable if the database is unreachable or slow
     */
    public boolean begin(SessionId session, Token token) {
        var now = clock.instant();
        return keep(session, token, now.plus(LASTS), now);
    }

    /**
     * Ends a session, if there is such a one.
     *
     * @throws AccessUnavailable if the database is unreachable or slow
     */
    public void end(SessionId session) {
        var now = clock.instant();
        keep(session, null, now, now);
    }

    private boolean keep(SessionId session, @Nullable Token token, Instant until, Instant now) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setBytes(1, session.fingerprint());
            statement.setString(2, token == null ? null : token.id());
            statement.setBytes(3, token == null ? null : token.proof());
            statement.setObject(4, until.atOffset(ZoneOffset.UTC));
            statement.setObject(5, now.atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new AccessUnavailable("a session could not be begun or ended", e);
        }
    }
}
