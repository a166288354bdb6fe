package parley.security;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Migrates the schema {@code access} and grants rights on it. */
public final class AccessMigration {
    private AccessMigration() {}

    /**
     * Creates or upgrades the schema. Safe to repeat, and to run from several processes at once.
     *
     * @param owner connects as the role that will own the schema and may create it; only that role
     *     may create and revoke tokens
     * @throws IncompatibleAccess if there is one that other migrations have made
     */
    public static void migrate(DataSource owner) {
        try {
            Flyway.configure()
                    .dataSource(owner)
                    .schemas("access")
                    .locations("classpath:parley/security")
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw new IncompatibleAccess(e);
        }
    }

    /**
     * Grants roles the right to look up tokens and sessions, and no other. Safe to repeat.
     *
     * @param roles names of roles that exist
     */
    public static void grant(DataSource owner, List<String> roles) {
        roles.forEach(role -> grant(owner, "select on access.token, access.session", role));
    }

    /**
     * Grants a role the right to read the keys of confidential sources, and another one to read and
     * add them, and to note when one was last taken up; neither may change or erase any. Safe to
     * repeat.
     *
     * @param reading name of a role that exists
     * @param adding likewise
     */
    public static void grantKeys(DataSource owner, String reading, String adding) {
        grant(owner, "select on access.sealing_key", reading);
        grant(owner, "select, insert, update (created_at) on access.sealing_key", adding);
    }

    /**
     * Grants a role the right to begin and end sessions. Safe to repeat.
     *
     * @param role name of a role that exists
     */
    public static void grantSessions(DataSource owner, String role) {
        grant(owner, "execute on function access.keep_session", role);
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
