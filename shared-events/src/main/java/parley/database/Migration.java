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
        LogMigration.grant(owner, "parley_command", Right.APPEND);
        LogMigration.grant(owner, "parley_query", Right.READ);
        grantFacts(owner);
        AccessMigration.migrate(owner);
        AccessMigration.grant(owner, List.of("parley_command", "parley_query"));
        AccessMigration.grantKeys(owner, "parley_query", "parley_command");
    }

    /** Query-side makes and swaps the schemas of the facts by itself. */
    private static void grantFacts(DataSource owner) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("grant create on database parley to parley_query");
        } catch (SQLException e) {
            throw new LogUnavailable("the rights of role parley_query could not be granted", e);
        }
    }
}
