package parley.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/**
 * Asks the database one thing at a time; no connection is held between two.
 *
 * @param silence how long the server may say nothing: one that hangs ends no statement of itself
 */
record Query(DataSource database, Duration silence) {
    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /**
     * Asks, with a statement that the server keeps prepared.
     *
     * @throws LogUnavailable if the database can't be reached, or takes too long
     */
    <T> T ask(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) silence.toMillis());
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(1);
                binding.bind(statement);
                try (var rows = statement.executeQuery()) {
                    return reading.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new LogUnavailable("the log could not be read", e);
        }
    }
}
