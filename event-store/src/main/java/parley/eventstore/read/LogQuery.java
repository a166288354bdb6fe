package parley.eventstore.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import parley.eventstore.LogUnavailable;

/**
 * Asks the database one thing at a time; no connection is held between two.
 *
 * @param silence how long the server may say nothing: one that hangs ends no statement of itself
 */
record LogQuery(DataSource database, Duration silence) {
    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /**
     * Asks, with a statement that the server keeps prepared.
     *
     * @throws parley.eventstore.LogUnavailable if the database can't be reached, or takes too long
     */
    <T> T query(String sql, Binding binding, Reading<T> reading) {
        return inConnection(connection -> query(connection, sql, 0, binding, reading));
    }

    /**
     * The same, and holds no more rows in memory at once than it is told to; the others wait in the
     * database, which does so within a transaction only.
     */
    <T> T queryInParts(String sql, int rowsAtOnce, Binding binding, Reading<T> reading) {
        return inConnection(connection -> {
            connection.setAutoCommit(false);
            try {
                return query(connection, sql, rowsAtOnce, binding, reading);
            } finally {
                connection.setAutoCommit(true); // ends the transaction
            }
        });
    }

    private interface Asking<T> {
        T query(Connection connection) throws SQLException;
    }

    private <T> T inConnection(Asking<T> asking) {
        try (Connection connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) silence.toMillis());
            return asking.query(connection);
        } catch (SQLException e) {
            throw new LogUnavailable("the log could not be read", e);
        }
    }

    private static <T> T query(
            Connection connection, String sql, int rowsAtOnce, Binding binding, Reading<T> reading)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
            statement.setFetchSize(rowsAtOnce);
            binding.bind(statement);
            try (var rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        }
    }
}
