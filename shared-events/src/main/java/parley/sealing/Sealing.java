package parley.sealing;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import parley.events.Thing;
import parley.log.LogUnavailable;

/** Gives every confidential source a key of its own, once somebody says who it is. */
public final class Sealing {
    /** Of two that make one at once, the later takes the earlier's. */
    private static final String MAKE =
            "insert into access.sealing_key (negotiation, source, id, key, created_at) values (?, ?, ?, ?, ?) on conflict (negotiation, source) do nothing";

    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final SealingKeys keys;
    private final DataSource database;
    private final InstantSource clock;

    /**
     * Beside the keys that there are.
     *
     * @param database opens connections, not from a pool, as a role that may add keys
     */
    public Sealing(SealingKeys keys, DataSource database, InstantSource clock) {
        this.keys = keys;
        this.database = database;
        this.clock = clock;
    }

    /**
     * A source's key, which is made if there is none.
     *
     * @throws LogUnavailable if the database can't be reached
     */
    public SealingKey key(Thing source) {
        return keys.find(source)
                .orElseGet(() -> {
                    make(source, SealingKey.fresh());
                    return keys.find(source)
                            .orElseThrow(() ->
                                    new LogUnavailable(
                                            "the key of a confidential source was erased just now",
                                            null));
                });
    }

    /** A source's key, or where it has none one that is kept nowhere. */
    public SealingKey trialKey(Thing source) {
        return keys.find(source).orElseGet(SealingKey::fresh);
    }

    private void make(Thing source, SealingKey key) {
        try (var connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) SILENCE.toMillis());
            try (var statement = connection.prepareStatement(MAKE)) {
                SealingKeys.bind(statement, source);
                statement.setString(3, key.id());
                statement.setBytes(4, key.secret());
                statement.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw new LogUnavailable("the key of a confidential source could not be made", e);
        }
    }
}
