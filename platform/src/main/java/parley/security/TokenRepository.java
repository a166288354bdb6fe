package parley.security;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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

/** Makes tokens, lists them and revokes them. */
public final class TokenRepository {
    private static final String UNIQUE_VIOLATION = "23505";

    /** One that has expired gives its name to the next. */
    private static final String GIVE_WAY =
            "update access.token set revoked_at = expires_at where name = ? and revoked_at is null and expires_at <= ?";

    private static final String ISSUE =
            "insert into access.token (id, name, fingerprint, roles, negotiations, created_at, created_by, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LIST =
            "select " + TokenRows.COLUMNS + " from access.token order by created_at, id";
    private static final String REVOKE =
            "update access.token set revoked_at = ? where (id = ? or name = ?) and revoked_at is null and (expires_at is null or expires_at > ?) returning "
                    + TokenRows.COLUMNS;

    private final DataSource owner;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * On a database that {@link AccessMigration} has brought up to date.
     *
     * @param owner connects as the role that owns the schema
     */
    public TokenRepository(DataSource owner, InstantSource clock) {
        this.owner = owner;
        this.clock = clock;
    }

    /**
     * Makes one. Its secret is nowhere but in the answer.
     *
     * @param createdBy who makes it
     * @return empty if there is a live one of that name
     * @throws AccessUnavailable if the database can't be reached
     */
    public Optional<Token> issue(TokenRequest order, String createdBy) {
        var token = Token.fresh(random);
        var now = now();
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            giveWay(connection, order.name(), now);
            insert(connection, token, order, createdBy, now);
            connection.commit();
            return Optional.of(token);
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw new AccessUnavailable("the token could not be made", e);
        }
    }

    private static void giveWay(Connection connection, String name, Instant now)
            throws SQLException {
        try (var statement = connection.prepareStatement(GIVE_WAY)) {
            statement.setString(1, name);
            statement.setObject(2, utc(now));
            statement.executeUpdate();
        }
    }

    private static void insert(
            Connection connection, Token token, TokenRequest order, String createdBy, Instant now)
            throws SQLException {
        var only = order.reach().only();
        var lasts = order.lasts();
        try (var statement = connection.prepareStatement(ISSUE)) {
            statement.setString(1, token.id());
            statement.setString(2, order.name());
            statement.setBytes(3, token.fingerprint());
            setTexts(statement, 4, order.roles().stream().map(Role::word).sorted().toList());
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
     * All there have ever been, in the order in which they were made.
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

    /** Whether anybody could get in by one now. */
    public boolean isAnyLive() {
        return all().stream().anyMatch(token -> state(token) == State.LIVE);
    }

    /** What one is now. */
    public State state(TokenInfo token) {
        return token.stateAt(clock.instant());
    }

    /**
     * Revokes a live one: from its next use on nobody is let in by it.
     *
     * @param nameOrId a name, or else an id
     * @return what was revoked; empty if no live one is called so
     * @throws AccessUnavailable if the database can't be reached
     */
    public Optional<TokenInfo> revoke(String nameOrId) {
        var now = utc(now());
        try (var connection = owner.getConnection();
                var statement = connection.prepareStatement(REVOKE)) {
            statement.setObject(1, now);
            statement.setString(2, nameOrId);
            statement.setString(3, nameOrId);
            statement.setObject(4, now);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(TokenRows.read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new AccessUnavailable("the token could not be revoked", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
