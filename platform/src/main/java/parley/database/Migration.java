package parley.database;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import parley.encryption.UnusedSourceKeys;
import parley.eventstore.DatabaseRoles;
import parley.eventstore.IncompatibleLog;
import parley.eventstore.LogMigration;
import parley.eventstore.LogMigration.Right;
import parley.eventstore.LogUnavailable;
import parley.security.AccessMigration;
import parley.security.IncompatibleAccess;

/** Migrates the database and grants each role the rights that it needs, and no more. */
public final class Migration {
    private Migration() {}

    /** Migrates the database, and deletes keys of sources that were never used. Safe to repeat. */
    public static void run(DataSource owner) {
        LogMigration.migrate(owner);
        LogMigration.grant(owner, DatabaseRoles.COMMAND, Right.APPEND);
        LogMigration.grant(owner, DatabaseRoles.QUERY, Right.READ);
        grantFacts(owner);
        migrateAccess(owner);
        AccessMigration.grant(owner, List.of(DatabaseRoles.COMMAND, DatabaseRoles.QUERY));
        AccessMigration.grantSessions(owner, DatabaseRoles.QUERY);
        AccessMigration.grantKeys(owner, DatabaseRoles.QUERY, DatabaseRoles.COMMAND);
        UnusedSourceKeys.collect(owner);
    }

    private static void migrateAccess(DataSource owner) {
        try {
            AccessMigration.migrate(owner);
        } catch (IncompatibleAccess e) {
            throw new IncompatibleLog(e);
        }
    }

    /** Query-side creates and swaps the schemas of the facts itself. */
    private static void grantFacts(DataSource owner) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "grant create on database %s to %s"
                            .formatted(DatabaseRoles.database(connection), DatabaseRoles.QUERY));
        } catch (SQLException e) {
            throw new LogUnavailable(
                    "the rights of role " + DatabaseRoles.QUERY + " could not be granted", e);
        }
    }
}
