package parley.eventstore.append;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Tries out whether the disk of a database has room, without writing anything that stays. */
final class DiskRoom {
    private static final int NETWORK_TIMEOUT_MILLIS = 10_000;

    /** Sorts more than fits into that memory, so that some 3 MB go through the disk. */
    private static final String LITTLE_MEMORY = "set work_mem = '64kB'";

    private static final String SORT =
            "select max(line) from (select md5(n::text) line from generate_series(1, 60000) n order by 1 offset 0) sorted";

    private DiskRoom() {}

    /**
     * Returns whether there is room; false also if the database does not respond.
     *
     * @param database opens a connection of its own
     */
    static boolean isIn(DataSource database) {
        try (var connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MILLIS);
            sort(connection);
            return true;
        } catch (SQLException full) {
            return false;
        }
    }

    private static void sort(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LITTLE_MEMORY);
            statement.execute(SORT);
        }
    }
}
