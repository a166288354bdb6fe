package parley.benchmarks.append;

import java.sql.SQLException;
import javax.sql.DataSource;

/** A table {@code floor.event} with the log's columns, constraints and indexes. */
final class Baseline {
    private Baseline() {}

    /** Recreates the table, empty. */
    static void renew(DataSource owner) throws SQLException {
        execute(
                owner,
                "drop schema if exists floor cascade",
                "create schema floor",
                "create table floor.event (like log.event including all)");
    }

    static void execute(DataSource database, String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
