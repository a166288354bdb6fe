package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Limits the rectangles that the records about one facet may make, so that no facet holds up all
 * others. Usually a record closes and opens a few; one that is possible throughout a long history
 * alters all of it, and so does the next one.
 */
final class RectangleBudget {
    /** How many segments one record may change. */
    static final int PER_CHANGE = 20_000;

    /** How many rectangles a record may change, whatever those before it have changed. */
    private static final int ALWAYS = 64;

    /** How many all records may make together, beside those that each of them may make. */
    private static final int TOGETHER = 20_000;

    private static final int PER_RECORD = 16;

    private static final String MADE =
            """
            select (select count(*) from rectangle
                     where facet = ? and closed = 9223372036854775807)
                 + (select count(*) from rectangle where facet = ? and fork > 0)\
            """;

    private final Connection connection;
    private final PendingRows rows;

    RectangleBudget(Connection connection, PendingRows rows) {
        this.connection = connection;
        this.rows = rows;
    }

    /**
     * Returns whether a facet affords a change.
     *
     * @param changed how many rectangles it closes and opens
     * @param records how many records have made rectangles of the facet so far
     */
    boolean affords(int facet, int changed, int records) throws SQLException {
        return changed <= ALWAYS || made(facet) <= TOGETHER + (long) PER_RECORD * records;
    }

    private long made(int facet) throws SQLException {
        rows.flush();
        try (var query = connection.prepareStatement(MADE)) {
            query.setInt(1, facet);
            query.setInt(2, facet);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
