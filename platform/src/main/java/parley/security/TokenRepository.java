package parley.security;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.security.TokenInfo.State;

/** Creates, lists, renews and revokes tokens. */
public final class TokenRepository {
    private static final String UNIQUE_VIOLATION = "23505";

    /** Frees the name of an expired token for a new one. */
    private static final String FREE_NAME =
            "update access.token set revoked_at = expires_at where name = ? and revoked_at is null and expires_at <= ?";

    private static final String ISSUE =
            "insert into access.token (id, name, fingerprint, roles, negotiations, created_at, created_by, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LIST =
            "select " + TokenRows.COLUMNS + " from access.token order by created_at, id";
    private static final String REVOKE =
            "update access.token set revoked_at = ? where (id = ? or name = ?) and revoked_at is null and (expires_at is null or expires_at > ?) returning "
                    + TokenRows.COLUMNS;

    private static final String END_SESSIONS = "delete from access.session where token = ?";

    /** Also of one that has expired, as long as nobody else has got its name. */
    private static final String RENEW =
            "update access.token set expires_at = ? where (id = ? or name = ?) and revoked_at is null returning "
                    + TokenRows.COLUMNS;

    private final DataSource owner;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * Creates a repository in a database that {@link AccessMigration} has migrated.
     *
     * @param owner connects as the role that owns the schema
     */
    public TokenRepository(DataSource owner, InstantSource clock) {
        this.owner = owner;
        this.clock = clock;
    }

    /**
     * Creates a token, whose secret is stored nowhere.
     *
     * @param createdBy the operating system's user who creates it
     * @return empty if a live token of that name exists
     * @throws AccessUnavailable if the database can't be reached
     */
    public Optional<Token> issue(TokenRequest request, String createdBy) {
        var token = Token.fresh(random);
        var now = now();
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            freeName(connection, request.name(), now);
            insert(connection, token, request, createdBy, now);
            connection.commit();
            return Optional.of(token);
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw new AccessUnavailable("the token could not be made", e);
        }
    }

    private static void freeName(Connection connection, String name, Instant now)
            throws SQLException {
        try (var statement = connection.prepareStatement(FREE_NAME)) {
            statement.setString(1, name);
            statement.setObject(2, utc(now));
            statement.executeUpdate();
        }
    }

    private static void insert(
            Connection connection, Token token, TokenRequest request, String createdBy, Instant now)
            throws SQLException {
        var only = request.reach().only();
        var lasts = request.lasts();
        try (var statement = connection.prepareStatement(ISSUE)) {
            statement.setString(1, token.id());
            statement.setString(2, request.name());
            statement.setBytes(3, token.fingerprint());
            setTexts(statement, 4, request.roles().stream().map(Role::word).sorted().toList());
            setTexts(
                    statement,
                    5,
                    only == null ? null : only.stream().map(id -> id.value()).sorted().toList());
            statement.setObject(6, utc(now));
            statement.setString(7, createdBy);
            statement.setObject(8, lasts == null ? null : utc(now.plus(lasts)));
            statement.executeUpdate();
        }
    }

    private static void setTexts(
            PreparedStatement statement, int index, @Nullable List<String> texts)
            throws SQLException {
        statement.setArray(
                index,
                texts == null
                        ? null
                        : statement.getConnection().createArrayOf("text", texts.toArray()));
    }

    /**
     * Returns all tokens ever created, oldest first.
     *
     * @throws AccessUnavailable if the database can't be reached
     */
    public List<TokenInfo> all() {
        try (var connection = owner.getConnection();
                var statement = connection.prepareStatement(LIST);
                var rows = statement.executeQuery()) {
            var all = new ArrayList<TokenInfo>();
            while (rows.next()) {
                all.add(TokenRows.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new AccessUnavailable("the tokens could not be listed", e);
        }
    }

    /** Returns whether any token is live now. */
    public boolean isAnyLive() {
        return all().stream().anyMatch(token -> state(token) == State.LIVE);
    }

    /** Returns a token's state now. */
    public State state(TokenInfo token) {
        return token.stateAt(clock.instant());
    }

    /**
     * Sets when a token expires, whether it has expired or not.
     *
     * @param nameOrId the token's name or id
     * @param lasts from now on; absent for until it is revoked
     * @return the renewed token; empty if none has that name or id, or it is revoked
     * @throws AccessUnavailable if the database can't be reached
     */
    public Optional<TokenInfo> renew(String nameOrId, @Nullable Duration lasts) {
        try (var connection = owner.getConnection();
                var statement = connection.prepareStatement(RENEW)) {
            statement.setObject(1, lasts == null ? null : utc(now().plus(lasts)));
            statement.setString(2, nameOrId);
            statement.setString(3, nameOrId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(TokenRows.read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new AccessUnavailable("the token could not be renewed", e);
        }
    }

    /**
     * Revokes a live token: it and its sessions are refused from their next use on.
     *
     * @param nameOrId the token's name or id
     * @return the revoked token; empty if no live one has that name or id
     * @throws AccessUnavailable if the database can't be reached
     */
    public Optional<TokenInfo> revoke(String nameOrId) {
        var now = utc(now());
        try (var connection = owner.getConnection();
                var statement = connection.prepareStatement(REVOKE)) {
            connection.setAutoCommit(false);
            statement.setObject(1, now);
            statement.setString(2, nameOrId);
            statement.setString(3, nameOrId);
            statement.setObject(4, now);
            var revoked = Optional.<TokenInfo>empty();
            try (var rows = statement.executeQuery()) {
                if (rows.next()) {
                    revoked = Optional.of(TokenRows.read(rows));
                    endSessions(connection, revoked.get().id());
                }
            }
            connection.commit();
            return revoked;
        } catch (SQLException e) {
            throw new AccessUnavailable("the token could not be revoked", e);
        }
    }

    private static void endSessions(Connection connection, String token) throws SQLException {
        try (var statement = connection.prepareStatement(END_SESSIONS)) {
            statement.setString(1, token);
            statement.executeUpdate();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
