package parley.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.eventstore.read.LogReader;

/** Facts that are built from an empty schema, in the caller's thread. */
public final class BuiltFacts implements AutoCloseable {
    private final Connection connection;
    private final ExecutorService ahead = Executors.newSingleThreadExecutor();
    private final ProjectionBuild build;

    private BuiltFacts(Connection connection, DataSource readers) throws SQLException {
        this.connection = connection;
        this.build =
                new ProjectionBuild(
                        connection,
                        new LogReader(readers),
                        LogLookups.in(JdbcClient.create(readers)),
                        ahead);
    }

    /** Returns empty facts in a new schema. */
    public static BuiltFacts anew(DataSource database, DataSource readers, String schema)
            throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        FactSchemas.create(connection, schema);
        return new BuiltFacts(connection, readers);
    }

    /** Processes all that is in the log. */
    public void follow() {
        try {
            while (build.step()) {
                // there may be more
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long position() {
        return build.position();
    }

    @Override
    public void close() throws SQLException {
        ahead.close();
        connection.close();
    }
}
