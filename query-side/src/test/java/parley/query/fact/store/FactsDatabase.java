package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import parley.log.TestPostgres;

/** A fresh database with the tables of the facts, and one connection to it. */
public record FactsDatabase(Connection connection, JdbcClient jdbc) {
    public static FactsDatabase fresh() {
        try {
            var connection = TestPostgres.freshDatabase().getConnection();
            FactTables.create(connection);
            connection.setAutoCommit(false);
            var source = new SingleConnectionDataSource(connection, true);
            return new FactsDatabase(connection, JdbcClient.create(source));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void empty() throws SQLException {
        connection.rollback();
        try (var statement = connection.createStatement()) {
            statement.execute("truncate section, facet, assertion, rectangle");
        }
        connection.commit();
    }
}
