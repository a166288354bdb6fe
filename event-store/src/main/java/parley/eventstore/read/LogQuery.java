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
 * Runs queries, each with a connection of its own.
 *
 * @param networkTimeout how long to wait for the server: one that hangs ends no statement itself
 */
record LogQuery(DataSource database, Duration networkTimeout, LogTables tables) {
    /** Runs queries on the log's own tables. */
    LogQuery(DataSource database, Duration networkTimeout) {
        this(database, networkTimeout, LogTables.LOG);
    }

    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /**
     * Runs a query as a statement that the server keeps prepared.
     *
     * @throws parley.eventstore.LogUnavailable if the database is unreachable or too slow
     */
    <T> T query(String sql, Binding binding, Reading<T> reading) {
        return inConnection(connection -> query(connection, sql, 0, binding, reading));
    }

    /** Runs a query in a transaction, as the database requires to fetch so many rows at a time. */
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

    private interface Work<T> {
        T query(Connection connection) throws SQLException;
    }

    private <T> T inConnection(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) networkTimeout.toMillis());
            return work.query(connection);
        } catch (SQLException e) {
            throw new LogUnavailable("the log could not be read", e);
        }
    }

    private <T> T query(
            Connection connection, String sql, int rowsAtOnce, Binding binding, Reading<T> reading)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(tables.in(sql))) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
            statement.setFetchSize(rowsAtOnce);
            binding.bind(statement);
            try (var rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        }
    }
}
