package parley.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** On a server that is not Parley's own, twice, as an upgrade does. */
class RolesTest {
    private static final Map<String, String> PASSWORDS =
            Map.of(Roles.OWNER, "o'1", Roles.COMMAND, "c\\2", Roles.QUERY, "q3");

    @Test
    void a_servers_superuser_makes_roles_of_which_none_is_one_and_only_the_owner_owns()
            throws Exception {
        try (var server = EmbeddedPostgres.start()) {
            run(server.getPostgresDatabase(), "create database parley");
            var superuser = server.getDatabase("postgres", "parley");
            var owner = connections(server, Roles.OWNER);
            for (int time = 1; time <= 2; time++) {
                Roles.create(superuser, PASSWORDS);
                Migration.run(owner);
            }
            assertThat(
                            answer(
                                    superuser,
                                    "select string_agg(rolname, ' ') from pg_roles where rolname like 'parley%' and (rolsuper or rolcreaterole or rolcreatedb)"))
                    .isEqualTo("null");
            assertThat(answer(connections(server, Roles.COMMAND), "select count(*) from log.event"))
                    .isEqualTo("0");
            assertThat(
                            answer(
                                    superuser,
                                    "select has_table_privilege('parley_query', 'log.event', 'insert') or has_schema_privilege('parley_command', 'log', 'create')"))
                    .isEqualTo("false");
        }
    }

    private static DataSource connections(EmbeddedPostgres server, String role) {
        var url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/parley";
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
