package parley.benchmarks;

import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;
import parley.database.Migration;
import parley.postgres.DatabaseCredentials;
import parley.postgres.EmbeddedDatabase;

/** A PostgreSQL as the program starts it: fsync and synchronous_commit on, its own roles. */
public record TestServer(EmbeddedDatabase database) implements AutoCloseable {

    /** With the log's tables and the roles' rights. */
    public static TestServer start(Path folder) throws InterruptedException {
        var server = new TestServer(EmbeddedDatabase.start(folder, _ -> {}));
        Migration.run(server.owner());
        return server;
    }

    /** May make tables of its own for the floors. */
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
