package parley.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import parley.query.fact.store.FactTables;

/**
 * The schemas that contain builds of the facts: the live one that is read, and the next one while
 * it is being built.
 */
final class FactSchemas {
    static final String LIVE = "facts";
    static final String NEXT = "facts_next";
    private static final String PAST = "facts_past";

    /** An arbitrary lock key that nothing else on the database uses. */
    private static final long WANTING = 0x7061726c65796e78L;

    private FactSchemas() {}

    /** Returns the version of the facts in a schema; empty if there are none. */
    static OptionalInt version(Connection connection, String schema) throws SQLException {
        try (var exists = connection.prepareStatement("select to_regclass(?)")) {
            exists.setString(1, schema + ".progress");
            try (var row = exists.executeQuery()) {
                row.next();
                if (row.getString(1) == null) {
                    return OptionalInt.empty();
                }
            }
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select version from " + schema + ".progress")) {
            return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
        }
    }

    /** Returns whether a schema contains facts of this version. */
    static boolean isOurs(Connection connection, String schema) throws SQLException {
        var version = version(connection, schema);
        return version.isPresent() && version.getAsInt() == FactsProjection.VERSION;
    }

    /**
     * Creates the next build's schema, unless there is one of this version; all of it or nothing.
     */
    static void wantNext(Connection connection) throws SQLException {
        execute(connection, "select pg_advisory_xact_lock(" + WANTING + ")");
        if (!isOurs(connection, NEXT)) {
            make(connection, NEXT);
        }
        connection.commit(); // releases the advisory lock, so nothing before may commit
    }

    /** Recreates a schema, empty, and puts it first in the connection's search path. */
    static void create(Connection connection, String schema) throws SQLException {
        make(connection, schema);
        connection.commit();
    }

    private static void make(Connection connection, String schema) throws SQLException {
        execute(
                connection,
                "drop schema if exists %1$s cascade; create schema %1$s; set search_path to %1$s"
                        .formatted(schema));
        FactTables.create(connection);
        BuildProgress.create(connection);
    }

    static void use(Connection connection, String schema) throws SQLException {
        execute(connection, "set search_path to " + schema);
        connection.commit();
    }

    /**
     * Replaces the live build by the next one. Every reader's transaction reads {@code progress}
     * first and so holds a lock on it: the swap waits for running readers, and new ones wait for
     * the swap, so that none reads from both builds.
     */
    static void swap(Connection connection) throws SQLException {
        execute(
                connection,
                """
                lock table facts.progress, facts_next.progress in access exclusive mode;
                drop schema if exists facts_past cascade;
                alter schema facts rename to facts_past;
                alter schema facts_next rename to facts;
                set search_path to facts\
                """);
        connection.commit();
        execute(connection, "drop schema " + PAST + " cascade");
        connection.commit();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
