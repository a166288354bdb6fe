package parley.benchmarks;

import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;
import parley.database.Migration;
import parley.postgres.DatabaseCredentials;
import parley.postgres.EmbeddedDatabase;

/**
 * A PostgreSQL server as the program starts it: with fsync and synchronous_commit on, and its own
 * roles.
 */
public record TestServer(EmbeddedDatabase database) implements AutoCloseable {

    /** Starts a server and creates the log's tables and the roles' privileges. */
    public static TestServer start(Path folder) throws InterruptedException {
        var server = new TestServer(EmbeddedDatabase.start(folder, _ -> {}));
        Migration.run(server.owner());
        return server;
    }

    /** Returns a data source for the owner, which may create tables for the floors. */
    public PGSimpleDataSource owner() {
        return connections(database.owner());
    }

    public PGSimpleDataSource command() {
        return connections(database.command());
    }

    public PGSimpleDataSource query() {
        PGSimpleDataSource connections = connections(database.query());
        connections.setCurrentSchema("facts");
        return connections;
    }

    private PGSimpleDataSource connections(DatabaseCredentials login) {
        var connections = new PGSimpleDataSource();
        connections.setUrl(database.url());
        connections.setUser(login.user());
        connections.setPassword(login.password());
        return connections;
    }

    @Override
    public void close() {
        database.close();
    }
}
