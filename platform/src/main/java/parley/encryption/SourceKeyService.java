package parley.encryption;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import parley.events.Thing;
import parley.eventstore.LogUnavailable;

/** Gives every confidential source a key of its own, once somebody says who it is. */
public final class SourceKeyService implements AutoCloseable {
    /** Of two that make one at once, the later takes the earlier's. */
    private static final String MAKE =
            "insert into access.sealing_key (negotiation, source, id, key, created_at) values (?, ?, ?, ?, ?) on conflict (negotiation, source) do nothing";

    /** However many sources are new at once, the server has connections left for others. */
    private static final int MAKERS = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SourceKeyRepository keys;
    private final HikariDataSource makers;
    private final InstantSource clock;

    /**
     * Beside the keys that there are.
     *
     * @param database opens connections, not from a pool, as a role that may add keys
     */
    public SourceKeyService(SourceKeyRepository keys, DataSource database, InstantSource clock) {
        this.keys = keys;
        this.makers = pool(database);
        this.clock = clock;
    }

    private static HikariDataSource pool(DataSource database) {
        var config = new HikariConfig();
        config.setPoolName("parley-key-makers");
        config.setDataSource(database);
        config.setMaximumPoolSize(MAKERS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /**
     * A source's key, which is made if there is none.
     *
     * @throws LogUnavailable if the database can't be reached
     */
    public SourceKey key(Thing source) {
        return keys.find(source)
                .orElseGet(() -> {
                    make(source, SourceKey.fresh());
                    return keys.find(source)
                            .orElseThrow(() ->
                                    new LogUnavailable(
                                            "the key of a confidential source was erased just now",
                                            null));
                });
    }

    /** A source's key, or where it has none one that is kept nowhere. */
    public SourceKey trialKey(Thing source) {
        return keys.find(source).orElseGet(SourceKey::fresh);
    }

    private void make(Thing source, SourceKey key) {
        try (var connection = makers.getConnection()) {
            connection.setNetworkTimeout(
                    Runnable::run, (int) SourceKeyRepository.SILENCE.toMillis());
            try (var statement = connection.prepareStatement(MAKE)) {
                SourceKeyRepository.bind(statement, source);
                statement.setString(3, key.id());
                statement.setBytes(4, key.secret());
                statement.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw new LogUnavailable("the key of a confidential source could not be made", e);
        }
    }

    /** Keys that there are can still be had. */
    @Override
    public void close() {
        makers.close();
    }
}
