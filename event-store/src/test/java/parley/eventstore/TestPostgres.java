package parley.eventstore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One real PostgreSQL server per JVM, with a fresh database on each request. It runs with test
 * settings (no fsync); durability is tested on the packaged program.
 */
public final class TestPostgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** Returns a new, empty database, connected as the cluster's superuser. */
    public static PGSimpleDataSource freshDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        try (var connection = Cluster.SHARED.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("could not create a database for a test", e);
        }
        return (PGSimpleDataSource) Cluster.SHARED.getDatabase("postgres", name);
    }

    /** Returns the same database, connected as a new role that has only the right to connect. */
    public static PGSimpleDataSource as(String role, PGSimpleDataSource database)
            throws SQLException {
        execute(
                database,
                "do $$ begin create role %1$s login password 'secret'; exception when duplicate_object then null; end $$"
                        .formatted(role));
        var connections = new PGSimpleDataSource();
        connections.setUrl(database.getUrl());
        connections.setUser(role);
        connections.setPassword("secret");
        return connections;
    }

    public static void execute(PGSimpleDataSource as, String sql) throws SQLException {
        try (var connection = as.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final class Cluster {
        static final EmbeddedPostgres SHARED = start();

        /**
         * Checks the cluster's name: another JVM may have taken the same free port in the meantime,
         * and this one would connect to its server.
         */
        private static EmbeddedPostgres start() {
            var name = UUID.randomUUID().toString();
            try {
                var started =
                        EmbeddedPostgres.builder()
                                .setServerConfig("cluster_name", name)
                                .setServerConfig("max_connections", "200")
                                .setServerConfig("listen_addresses", "127.0.0.1")
                                .start();
                return clusterName(started).equals(name) ? started : start();
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("could not start PostgreSQL for tests", e);
            }
        }

        private static String clusterName(EmbeddedPostgres server) throws SQLException {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("show cluster_name")) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
