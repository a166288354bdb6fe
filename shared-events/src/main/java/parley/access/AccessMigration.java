package parley.access;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema {@code access} up to date, and says who may look tokens up. */
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
                .locations("classpath:parley/access")
                .load()
                .migrate();
    }

    /**
     * Lets roles look tokens up, and do nothing else with them. Safe to repeat.
     *
     * @param roles names of roles that exist
     */
    public static void grant(DataSource owner, List<String> roles) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            for (var role : roles) {
                var quoted = statement.enquoteIdentifier(role, true);
                statement.execute("grant usage on schema access to " + quoted);
                statement.execute("grant select on access.token to " + quoted);
            }
        } catch (SQLException e) {
            throw new AccessUnavailable("the right to look up tokens could not be granted", e);
        }
    }
}
