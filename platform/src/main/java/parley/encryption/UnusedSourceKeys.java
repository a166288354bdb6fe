package parley.encryption;

import java.sql.SQLException;
import javax.sql.DataSource;
import parley.eventstore.LogUnavailable;

/**
 * The keys with which nothing in the log is sealed: the commands for which they were created were
 * rejected.
 */
public final class UnusedSourceKeys {
    /**
     * A key that a command has taken up within a day may still get into the log. Commands take
     * seconds, and {@link SourceKeyService} renews the time whenever one takes up an older key.
     */
    private static final String COLLECT =
            """
            delete from access.sealing_key k
             where created_at < now() - interval '1 day'
               and not exists (select from log.event e
                                where e.negotiation = k.negotiation and e.kind = 'source'
                                  and e.thing = k.source
                                  and e.payload -> 'identity' ->> 'key' = k.id)
            """;

    private UnusedSourceKeys() {}

    /**
     * Deletes them, unless a command in progress may be about to use one. Safe at any time.
     *
     * @param owner connects as the role that owns the keys
     * @return how many were deleted
     */
    public static int collect(DataSource owner) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(COLLECT);
        } catch (SQLException e) {
            throw new LogUnavailable("unused keys of sources could not be deleted", e);
        }
    }
}
