package parley.encryption;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import parley.events.Thing;
import parley.eventstore.LogUnavailable;

/** Creates a key for each confidential source when its identity is first recorded. */
public final class SourceKeyService implements AutoCloseable {
    /**
     * Of two concurrent attempts, the first one wins. An older key is marked as taken up now, so
     * that {@link UnusedSourceKeys} leaves it to the command that will use it. All times are the
     * database's.
     */
    private static final String TAKE_UP =
            """
            insert into access.sealing_key (negotiation, source, id, key, created_at)
            values (?, ?, ?, ?, now())
            on conflict (negotiation, source) do update set created_at = now()
             where sealing_key.created_at < now() - interval '1 hour'
            """;

    /** Kept small, so that many new sources at once don't use up the server's connections. */
    private static final int CONNECTIONS = 2;

    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(5);

    private final SourceKeyRepository keys;
    private final SourceKey trials = SourceKey.fresh();
    private final HikariDataSource connections;

    /**
     * Creates a service that adds to the existing keys.
     *
     * @param database opens connections, not from a pool, as a role that may add keys
     */
    public SourceKeyService(SourceKeyRepository keys, DataSource database) {
        this.keys = keys;
        this.connections = pool(database);
    }

    private static HikariDataSource pool(DataSource database) {
        var config = new HikariConfig();
        config.setPoolName("parley-key-makers");
        config.setDataSource(database);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /**
     * Returns a source's key, creating it if there is none.
     *
     * @throws LogUnavailable if the database is unreachable or too slow
     */
    public SourceKey key(Thing source) {
        return keys.findTakenUp(source)
                .orElseGet(() -> {
                    takeUp(source, SourceKey.fresh());
                    return keys.find(source)
                            .orElseThrow(() ->
                                    new LogUnavailable(
                                            "the key of a confidential source was erased just now",
                                            null));
                });
    }

    /**
     * Returns a source's key or, if it has none, one that is not stored, for dry runs: always the
     * same, so that one command of a dry run is a repeat of another.
     */
    public SourceKey trialKey(Thing source) {
        return keys.find(source).orElseGet(() -> trials.keyOf(source));
    }

    private void takeUp(Thing source, SourceKey key) {
        try (var connection = connections.getConnection()) {
            connection.setNetworkTimeout(
                    Runnable::run, (int) SourceKeyRepository.NETWORK_TIMEOUT.toMillis());
            try (var statement = connection.prepareStatement(TAKE_UP)) {
                SourceKeyRepository.bind(statement, source);
                statement.setString(3, key.id());
                statement.setBytes(4, key.secret());
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw new LogUnavailable("the key of a confidential source could not be made", e);
        }
    }

    /** Stops creating keys; existing ones can still be read. */
    @Override
    public void close() {
        connections.close();
    }
}
