package parley.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Migrates the schema {@code log} and grants rights on it. */
public final class LogMigration {
    /** A right on the log; no role may change or remove rows. */
    public enum Right {
        READ("select"),
        APPEND("select, insert");

        private final String privileges;

        Right(String privileges) {
            this.privileges = privileges;
        }
    }

    private LogMigration() {}

    /**
     * Creates or upgrades the schema. Safe to repeat, and to run from several processes at once.
     *
     * @param owner connects as the role that will own the schema and may create it
     * @throws IncompatibleLog if there is one that other migrations have made
     */
    public static void migrate(DataSource owner) {
        try {
            Flyway.configure()
                    .dataSource(owner)
                    .schemas("log")
                    .locations("classpath:parley/eventstore")
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw new IncompatibleLog(e);
        }
    }

    /**
     * Grants a right to a role. Safe to repeat; a role that does not exist is skipped.
     *
     * @param owner connects as the role that owns the schema
     * @return whether the role exists
     */
    public static boolean grant(DataSource owner, String role, Right right) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            var grants = grants(connection, role, right);
            if (grants.isPresent()) {
                statement.execute(grants.get());
            }
            return grants.isPresent();
        } catch (SQLException e) {
            throw new LogUnavailable("the rights of role " + role + " could not be granted", e);
        }
    }

    private static Optional<String> grants(Connection connection, String role, Right right)
            throws SQLException {
        try (var query =
                connection.prepareStatement(
                        "select format(?, rolname) from pg_catalog.pg_roles where rolname = ?")) {
            query.setString(
                    1,
                    "grant usage on schema log to %1$I; grant "
                            + right.privileges
                            + " on log.event, log.standing to %1$I");
            query.setString(2, role);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }
}
