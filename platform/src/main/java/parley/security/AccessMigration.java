package parley.security;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema {@code access} up to date, and says who may look up what in it. */
public final class AccessMigration {
    private AccessMigration() {}

    /**
     * Creates or upgrades the schema. Safe to repeat, and to run from several processes at once.
     *
     * @param owner connects as the role that shall own the schema and may create it; none but that
     *     one may make tokens and revoke them
     */
    public static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .schemas("access")
                .locations("classpath:parley/security")
                .load()
                .migrate();
    }

    /**
     * Lets roles look tokens up, and do nothing else with them. Safe to repeat.
     *
     * @param roles names of roles that exist
     */
    public static void grant(DataSource owner, List<String> roles) {
        roles.forEach(role -> grant(owner, "select on access.token", role));
    }

    /**
     * Lets a role read the keys of confidential sources, and another one read and add them; neither
     * changes or erases any. Safe to repeat.
     *
     * @param reading name of a role that exists
     * @param sealing likewise
     */
    public static void grantKeys(DataSource owner, String reading, String sealing) {
        grant(owner, "select on access.sealing_key", reading);
        grant(owner, "select, insert on access.sealing_key", sealing);
    }

    private static void grant(DataSource owner, String right, String role) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            var quoted = statement.enquoteIdentifier(role, true);
            statement.execute("grant usage on schema access to " + quoted);
            statement.execute("grant " + right + " to " + quoted);
        } catch (SQLException e) {
            throw new AccessUnavailable("a right on the schema access could not be granted", e);
        }
    }
}
