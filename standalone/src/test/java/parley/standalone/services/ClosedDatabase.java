package parley.standalone.services;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import parley.postgres.EmbeddedDatabase;

/** A database that refuses all connections for a while but this one. */
record ClosedDatabase(Connection owner) implements AutoCloseable {
    static ClosedDatabase of(EmbeddedDatabase database) throws SQLException {
        var owner = database.owner();
        return new ClosedDatabase(
                DriverManager.getConnection(database.url(), owner.user(), owner.password()));
    }

    /** Closes it, also for present connections, or opens it again. */
    void close(boolean closed) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("alter database parley connection limit " + (closed ? 0 : -1));
            if (closed) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename in ('parley_command', 'parley_query')");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
