package parley.query.fact.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** The tables that hold the facts. */
public final class FactTables {
    private FactTables() {}

    /** Creates the tables in the first schema of the connection's search path. */
    public static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(definition());
        }
    }

    private static String definition() {
        try (var resource = FactTables.class.getResourceAsStream("/parley/query/fact/facts.sql")) {
            if (resource == null) {
                throw new IllegalStateException("facts.sql is missing from the program");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
