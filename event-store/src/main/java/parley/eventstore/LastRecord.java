package parley.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The last record of a negotiation, in recorded time.
 *
 * @param transcribed whether its recorded time was given by an archive
 */
public record LastRecord(Instant recordedAt, boolean transcribed) {
    /** Selects the last records of an array of negotiations, without those that have none. */
    public static final String SELECT =
            """
            select n.id, e.recorded_at, e.transcribed
              from unnest(?::text[]) as n (id)
             cross join lateral (select recorded_at, transcribed from log.event
                                  where negotiation = n.id
                                  order by recorded_at desc, position desc limit 1) e
            """;

    /** Reads a row of {@link #SELECT}. */
    public static LastRecord read(ResultSet row) throws SQLException {
        return new LastRecord(EventRow.instant(row, 2), row.getBoolean(3));
    }
}
