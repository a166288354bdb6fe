package parley.benchmarks.rebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import parley.query.fact.store.FactTables;

/** The rows of a build of the facts: counts them, and writes them again by COPY only. */
final class FactRows {
    private static final List<String> TABLES =
            List.of("section", "facet", "assertion", "rectangle");

    private final DataSource query;
    private final Path folder;
    private final Map<String, Long> dumped = new LinkedHashMap<>();

    /**
     * Creates it; nothing is read yet.
     *
     * @param query connects as the role that owns the facts
     * @param folder receives the files with the rows
     */
    FactRows(DataSource query, Path folder) {
        this.query = query;
        this.folder = folder;
    }

    /** Counts the rows, and writes them to files. */
    void dump() throws SQLException, IOException {
        try (var connection = query.getConnection()) {
            for (var table : TABLES) {
                try (var file = Files.newOutputStream(file(table))) {
                    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
                    dumped.put(
                            table,
                            copy.copyOut("copy " + table + " to stdout (format binary)", file));
                }
            }
        }
    }

    /**
     * Writes the dumped rows to new tables with the same indexes.
     *
     * @return the seconds that it took, once the tables existed
     */
    double copy() throws SQLException, IOException {
        makeEmpty();
        try (var connection = query.getConnection()) {
            long begun = System.nanoTime();
            for (var table : TABLES) {
                try (var file = Files.newInputStream(file(table))) {
                    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
                    copy.copyIn("copy " + table + " from stdin (format binary)", file, 1 << 16);
                }
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    /** Recreates the tables, empty. */
    void makeEmpty() throws SQLException {
        try (var connection = query.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists facts cascade; create schema facts");
            FactTables.create(connection);
        }
    }

    void mustBeNone() throws SQLException {
        try (var connection = query.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select to_regnamespace('facts') is null")) {
            found.next();
            must(found.getBoolean(1), "there are facts before they are built");
        }
    }

    void mustBeAll() throws SQLException {
        try (var connection = query.getConnection()) {
            for (var table : dumped.entrySet()) {
                long rows = count(connection, table.getKey());
                must(
                        rows == table.getValue(),
                        "%d rows of %s, not %d".formatted(rows, table.getKey(), table.getValue()));
            }
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private Path file(String table) {
        return folder.resolve(table + ".rows");
    }
}
