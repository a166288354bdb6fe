package parley.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.eventstore.DatabaseRoles;

/** Creates roles on an external server, twice, as an upgrade does. */
class DatabaseRolesTest {
    private static final Map<String, String> PASSWORDS =
            Map.of(
                    DatabaseRoles.OWNER,
                    "o'1",
                    DatabaseRoles.COMMAND,
                    "c\\2",
                    DatabaseRoles.QUERY,
                    "q3");

    @ParameterizedTest
    @ValueSource(strings = {"parley", "Peace Talks"})
    void a_superuser_creates_roles_without_superuser_rights_and_only_the_owner_owns(String database)
            throws Exception {
        try (var server = EmbeddedPostgres.start()) {
            run(server.getPostgresDatabase(), "create database \"" + database + "\"");
            var superuser = superuser(server, database);
            var owner = connections(server, database, DatabaseRoles.OWNER);
            for (int time = 1; time <= 2; time++) {
                DatabaseRoles.create(superuser, PASSWORDS);
                Migration.run(owner);
            }
            assertThat(
                            answer(
                                    superuser,
                                    "select string_agg(rolname, ' ') from pg_roles where rolname like 'parley%' and (rolsuper or rolcreaterole or rolcreatedb)"))
                    .isEqualTo("null");
            assertThat(
                            answer(
                                    connections(server, database, DatabaseRoles.COMMAND),
                                    "select count(*) from log.event"))
                    .isEqualTo("0");
            assertThat(
                            answer(
                                    superuser,
                                    "select has_table_privilege('parley_query', 'log.event', 'insert') or has_schema_privilege('parley_command', 'log', 'create')"))
                    .isEqualTo("false");
            assertThat(
                            answer(
                                    superuser,
                                    "select has_database_privilege('parley_query', current_database(), 'create') and not exists (select from pg_database, aclexplode(datacl) where datname = current_database() and grantee = 0)"))
                    .isEqualTo("true");
        }
    }

    private static DataSource superuser(EmbeddedPostgres server, String database) {
        return Connections.to(url(server, database), "postgres", "postgres", "test");
    }

    private static String url(EmbeddedPostgres server, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s"
                .formatted(server.getPort(), database.replace(" ", "%20"));
    }

    private static DataSource connections(EmbeddedPostgres server, String database, String role) {
        var url = url(server, database);
        return Connections.to(url, role, PASSWORDS.getOrDefault(role, ""), "test");
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            var answer = rows.getObject(1);
            return String.valueOf(answer);
        }
    }
}
