package parley.database;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import parley.access.AccessMigration;
import parley.log.LogMigration;
import parley.log.LogMigration.Right;
import parley.log.LogUnavailable;

/** Brings the database up to date, and gives each role what it needs and no more. */
public final class Migration {
    private Migration() {}

    /** Does nothing to a database that is up to date. */
    public static void run(DataSource owner) {
        LogMigration.migrate(owner);
        LogMigration.grant(owner, Roles.COMMAND, Right.APPEND);
        LogMigration.grant(owner, Roles.QUERY, Right.READ);
        grantFacts(owner);
        AccessMigration.migrate(owner);
        AccessMigration.grant(owner, List.of(Roles.COMMAND, Roles.QUERY));
        AccessMigration.grantKeys(owner, Roles.QUERY, Roles.COMMAND);
    }

    /** Query-side makes and swaps the schemas of the facts by itself. */
    private static void grantFacts(DataSource owner) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "grant create on database %s to %s"
                            .formatted(Roles.database(connection), Roles.QUERY));
        } catch (SQLException e) {
            throw new LogUnavailable(
                    "the rights of role " + Roles.QUERY + " could not be granted", e);
        }
    }
}
