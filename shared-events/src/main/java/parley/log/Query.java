package parley.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/** Asks the database one thing at a time; no connection is held between two. */
record Query(DataSource database) {
    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /**
     * Asks, with a statement that the server keeps prepared.
     *
     * @throws LogUnavailable if the database can't be reached
     */
    <T> T ask(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
            binding.bind(statement);
            try (var rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        } catch (SQLException e) {
            throw new LogUnavailable("the log could not be read", e);
        }
    }
}
