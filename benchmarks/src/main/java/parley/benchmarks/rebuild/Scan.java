package parley.benchmarks.rebuild;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads all columns of the log through a cursor, in order, and ignores them. */
record Scan(DataSource query) {
    private static final String LOG = "select * from log.event order by position";
    private static final int PAGE = 5_000;

    /**
     * Reads the log once.
     *
     * @param events the expected number of events
     * @return the seconds that it took
     */
    double seconds(long events) throws SQLException {
        long begun = System.nanoTime();
        try (var connection = query.getConnection()) {
            connection.setAutoCommit(false); // the driver uses a cursor only in a transaction
            try (var log = connection.prepareStatement(LOG)) {
                log.setFetchSize(PAGE);
                if (rows(log) != events) {
                    throw new IllegalStateException("the log has not %d rows".formatted(events));
                }
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long rows(PreparedStatement log) throws SQLException {
        long count = 0;
        try (var rows = log.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column);
                }
                count++;
            }
        }
        return count;
    }
}
