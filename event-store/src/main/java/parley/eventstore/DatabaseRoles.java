package parley.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** The database roles that Parley uses, none of them a superuser. */
public final class DatabaseRoles {
    public static final String OWNER = "parley_owner";
    public static final String COMMAND = "parley_command";
    public static final String QUERY = "parley_query";

    private static final List<String> ALL = List.of(OWNER, COMMAND, QUERY);

    private DatabaseRoles() {}

    /** Returns the SQL that creates missing roles; the owner also migrates for the other two. */
    public static List<String> creation() {
        return List.of(
                creation(OWNER),
                creation(COMMAND),
                creation(QUERY),
                "grant %s, %s to %s".formatted(COMMAND, QUERY, OWNER));
    }

    private static String creation(String role) {
        return "do $$ begin if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s login; end if; end $$"
                .formatted(role);
    }

    /**
     * Returns the SQL that restricts a database to these roles.
     *
     * @param database the name, quoted where SQL requires it
     */
    public static List<String> closure(String database) {
        return List.of(
                "revoke all on database %s from public".formatted(database),
                "grant connect, temporary on database %s to %s, %s"
                        .formatted(database, COMMAND, QUERY));
    }

    /**
     * Creates the roles, sets their passwords, and transfers a database to its owner. Safe to
     * repeat, which is how passwords are changed.
     *
     * @param superuser connects to that database
     * @param passwords the password of each role
     */
    public static void create(DataSource superuser, Map<String, String> passwords) {
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : creation()) {
                statement.execute(sql);
            }
            for (var role : ALL) {
                setPassword(connection, role, passwords.getOrDefault(role, ""));
            }
            var database = database(connection);
            statement.execute("alter database %s owner to %s".formatted(database, OWNER));
            for (var sql : closure(database)) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new LogUnavailable("the roles could not be created", e);
        }
    }

    /** Returns the name of the connected database, quoted where SQL requires it. */
    public static String database(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.enquoteIdentifier(connection.getCatalog(), true);
        }
    }

    /** Hashes the password here, so that neither the server nor its log sees it. */
    private static void setPassword(Connection connection, String role, String password)
            throws SQLException {
        if (password.isEmpty()) {
            throw new IllegalArgumentException("Role " + role + " has no password.");
        }
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role, password.toCharArray(), "scram-sha-256");
    }
}
