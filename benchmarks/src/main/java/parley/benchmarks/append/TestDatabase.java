package parley.benchmarks.append;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import parley.benchmarks.TestServer;
import parley.database.Migration;

/**
 * A PostgreSQL server on which the log and its floor are measured alike: each measurement begins
 * with empty tables, right after a checkpoint, and no vacuum affects only one of the two.
 */
public final class TestDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 300;

    private final Path folder;
    private final TestServer server;

    private TestDatabase(Path folder, TestServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** Starts the server twice, since its maximum number of connections is fixed at the start. */
    public static TestDatabase prepare(Path folder) throws Exception {
        try (var first = new TestDatabase(folder, TestServer.start(folder))) {
            Baseline.execute(
                    first.superuser(),
                    "alter system set max_connections = " + CONNECTIONS,
                    "alter system set autovacuum = off");
        }
        return new TestDatabase(folder, TestServer.start(folder));
    }

    public TestServer server() {
        return server;
    }

    /**
     * Empties the log, and creates a table {@code floor.event} with the log's columns and indexes.
     */
    public void clear() throws SQLException, IOException {
        Baseline.execute(server.owner(), "drop schema if exists log cascade");
        Migration.run(server.owner());
        Baseline.renew(server.owner());
        checkpoint();
    }

    /** Creates another database on the same server, empty and with the same owner. */
    void createDatabase(String name) throws SQLException, IOException {
        Baseline.execute(superuser(), "create database " + name + " owner parley_owner");
    }

    /** Runs a checkpoint, so that none falls into a measurement by chance. */
    public void checkpoint() throws SQLException, IOException {
        Baseline.execute(superuser(), "checkpoint");
    }

    private PGSimpleDataSource superuser() throws IOException {
        PGSimpleDataSource connections = server.owner();
        connections.setUser("postgres");
        connections.setPassword(Files.readString(folder.resolve("secrets/postgres")).strip());
        return connections;
    }

    @Override
    public void close() {
        server.close();
    }
}
