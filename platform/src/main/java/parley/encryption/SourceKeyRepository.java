package parley.encryption;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import parley.events.Thing;
import parley.eventstore.LogUnavailable;

/** The stored keys of confidential sources. */
public final class SourceKeyRepository {
    private static final String OF_SOURCE =
            "select id, key from access.sealing_key where negotiation = ? and source = ?";
    private static final String TAKEN_UP =
            OF_SOURCE + " and created_at > now() - interval '1 hour'";
    private static final String BY_ID = OF_SOURCE + " and id = ?";

    /** How long to wait for the server: one that hangs ends no statement itself. */
    static final Duration NETWORK_TIMEOUT = Duration.ofSeconds(10);

    private final DataSource database;
    private final Duration networkTimeout;

    /**
     * Creates a repository in a database that {@link parley.security.AccessMigration} has migrated.
     *
     * @param database connects, preferably from a pool, as a role that may read keys
     */
    public SourceKeyRepository(DataSource database) {
        this(database, NETWORK_TIMEOUT);
    }

    SourceKeyRepository(DataSource database, Duration networkTimeout) {
        this.database = database;
        this.networkTimeout = networkTimeout;
    }

    /**
     * Returns the key with which a source's identity was sealed; empty if it was erased.
     *
     * @throws LogUnavailable if the database is unreachable or too slow
     */
    public Optional<SourceKey> find(Thing source, String id) {
        return find(
                BY_ID,
                statement -> {
                    bind(statement, source);
                    statement.setString(3, id);
                });
    }

    /** Returns a source's current key, if it has one. */
    Optional<SourceKey> find(Thing source) {
        return find(OF_SOURCE, statement -> bind(statement, source));
    }

    /** Returns a source's current key, if a command has taken it up within the hour. */
    Optional<SourceKey> findTakenUp(Thing source) {
        return find(TAKEN_UP, statement -> bind(statement, source));
    }

    @FunctionalInterface
    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private Optional<SourceKey> find(String sql, Binding binding) {
        try (var connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) networkTimeout.toMillis());
            try (var statement = connection.prepareStatement(sql)) {
                binding.to(statement);
                try (var rows = statement.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new SourceKey(rows.getString(1), rows.getBytes(2)))
                            : Optional.empty();
                }
            }
        } catch (SQLException e) {
            throw new LogUnavailable("the key of a confidential source could not be read", e);
        }
    }

    static void bind(PreparedStatement statement, Thing source) throws SQLException {
        statement.setString(1, source.negotiation().value());
        statement.setString(2, source.id());
    }
}
