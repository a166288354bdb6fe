package parley.benchmarks.append;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import parley.benchmarks.TestServer;
import parley.database.Migration;

/**
 * A PostgreSQL on which the log and its floor are measured alike: each reading begins with empty
 * tables, right after a checkpoint, and no vacuum strikes one of the two alone.
 */
public final class TestDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 300;

    private final Path folder;
    private final TestServer server;

    private TestDatabase(Path folder, TestServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** Starts twice: how many connections it may have is fixed by then. */
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

    /** Empties the log, and makes a table {@code floor.event} like the log's, with its indexes. */
    public void clear() throws SQLException, IOException {
        Baseline.execute(server.owner(), "drop schema if exists log cascade");
        Migration.run(server.owner());
        Baseline.renew(server.owner());
        checkpoint();
    }

    /** Another one on the same server, empty and with the same owner. */
    void createDatabase(String name) throws SQLException, IOException {
        Baseline.execute(superuser(), "create database " + name + " owner parley_owner");
    }

    /** So that none falls into a reading by chance. */
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
