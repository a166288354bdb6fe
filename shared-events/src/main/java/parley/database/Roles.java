package parley.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import parley.log.LogUnavailable;

/** The roles that Parley knows a database by, none of them a superuser. */
public final class Roles {
    public static final String OWNER = "parley_owner";
    public static final String COMMAND = "parley_command";
    public static final String QUERY = "parley_query";

    private static final List<String> ALL = List.of(OWNER, COMMAND, QUERY);

    private Roles() {}

    /** What makes the roles where there are none; the owner migrates for the other two as well. */
    public static List<String> creation() {
        return List.of(
                creation(OWNER),
                creation(COMMAND),
                creation(QUERY),
                "grant parley_command, parley_query to parley_owner");
    }

    private static String creation(String role) {
        return "do $$ begin if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s login; end if; end $$"
                .formatted(role);
    }

    /** What keeps everybody else out of the database {@code parley}. */
    public static List<String> closure() {
        return List.of(
                "revoke all on database parley from public",
                "grant connect, temporary on database parley to parley_command, parley_query");
    }

    /**
     * Makes the roles on a server, gives them their passwords, and hands the database {@code
     * parley} to its owner. Safe to repeat: it is also how passwords are changed.
     *
     * @param superuser connects to the database {@code parley}
     * @param passwords of each role
     */
    public static void create(DataSource superuser, Map<String, String> passwords) {
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : creation()) {
                statement.execute(sql);
            }
            for (var role : ALL) {
                encrypted(connection, role, passwords.getOrDefault(role, ""));
            }
            statement.execute("alter database parley owner to parley_owner");
            for (var sql : closure()) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new LogUnavailable("the roles could not be created", e);
        }
    }

    /** The server, and so its log, never sees the password itself. */
    private static void encrypted(Connection connection, String role, String password)
            throws SQLException {
        if (password.isEmpty()) {
            throw new IllegalArgumentException("Role " + role + " has no password.");
        }
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role, password.toCharArray(), "scram-sha-256");
    }
}
