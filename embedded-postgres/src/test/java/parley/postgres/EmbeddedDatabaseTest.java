package parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedDatabaseTest {
    private final Path data;
    private final EmbeddedDatabase database;

    EmbeddedDatabaseTest(@TempDir Path temporary) throws Exception {
        data = Folders.fresh(temporary);
        database = EmbeddedDatabase.start(data, Folders::ignore);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void the_servers_log_stays_short_and_goes_on() throws Exception {
        var log = data.resolve("postgres/server.log");
        Files.write(log, new byte[17 << 20], StandardOpenOption.APPEND);
        while (Files.size(log) > 1 << 20) {
            Thread.onSpinWait();
        }
        assertThat(Files.size(log.resolveSibling("server.log.old"))).isGreaterThan(16 << 20);
        assertThatThrownBy(() ->
                        Sql.ask(database, new DatabaseCredentials("parley_query", "x"), "select 1"))
                .hasMessageContaining("password authentication failed");
        while (!Files.readString(log).contains("password authentication failed")) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8",
        "lc_messages, C",
        "lock_timeout, 1min",
        "idle_in_transaction_session_timeout, 2min"
    })
    void the_server_is_as_durable_and_as_closed_as_one_of_its_own(String setting, String value)
            throws SQLException {
        for (DatabaseCredentials login : logins()) {
            assertThat(Sql.ask(database, login, "SHOW " + setting)).isEqualTo(value);
        }
    }

    @Test
    void the_server_is_postgresql_18() throws SQLException {
        assertThat(Sql.ask(database, database.owner(), "SHOW server_version")).startsWith("18.");
    }

    @Test
    void text_is_ordered_by_code_point_whatever_the_machine_speaks() throws SQLException {
        assertThat(
                        Sql.ask(
                                database,
                                database.query(),
                                "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database"
                                        + " WHERE datname = 'parley'"))
                .isEqualTo("b C.UTF-8");
        assertThat(Sql.ask(database, database.query(), "SELECT 'Z' < 'a' AND upper('ж') = 'Ж'"))
                .isEqualTo("t");
    }

    @Test
    void none_of_the_roles_has_a_superusers_rights() throws SQLException {
        for (DatabaseCredentials login : logins()) {
            assertThat(
                            Sql.ask(
                                    database,
                                    login,
                                    """
                                    SELECT rolsuper OR rolcreatedb OR rolcreaterole
                                        OR rolreplication OR rolbypassrls
                                    FROM pg_roles WHERE rolname = current_user
                                    """))
                    .as(login.user())
                    .isEqualTo("f");
        }
    }

    @Test
    void only_the_owner_creates_anything() throws SQLException {
        Sql.tell(database, database.owner(), "CREATE SCHEMA made_by_owner");
        Sql.tell(database, database.owner(), "CREATE EXTENSION btree_gist");
        for (DatabaseCredentials login : List.of(database.command(), database.query())) {
            assertThatThrownBy(() -> Sql.tell(database, login, "CREATE SCHEMA more"))
                    .hasMessageContaining("permission denied for database parley");
            assertThatThrownBy(() -> Sql.tell(database, login, "CREATE TABLE more ()"))
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @Test
    void the_owner_makes_schemas_that_belong_to_the_other_roles() throws SQLException {
        Sql.tell(database, database.owner(), "CREATE SCHEMA theirs AUTHORIZATION parley_query");
        Sql.tell(database, database.query(), "CREATE TABLE theirs.facts ()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void nobody_gets_in_without_the_password(String password) {
        for (String user : List.of("postgres", "parley_owner", "parley_command", "parley_query")) {
            assertThatThrownBy(() -> Sql.connect(database, new DatabaseCredentials(user, password)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void passwords_are_kept_as_scram_and_no_rule_lets_anyone_in_otherwise() throws SQLException {
        var superuser = new DatabaseCredentials("postgres", password("postgres"));
        assertThat(
                        Sql.ask(
                                database,
                                superuser,
                                "SELECT string_agg(left(rolpassword, 13), ' ') FROM pg_authid"
                                        + " WHERE rolcanlogin"))
                .isEqualTo(String.join(" ", Collections.nCopies(4, "SCRAM-SHA-256")));
        assertThat(Sql.ask(database, superuser, "SHOW unix_socket_directories")).isEmpty();
        assertThat(
                        Sql.ask(
                                database,
                                superuser,
                                "SELECT string_agg(type || ' ' || address || ' ' || auth_method, ';')"
                                        + " FROM pg_hba_file_rules"))
                .isEqualTo("host 127.0.0.1 scram-sha-256");
    }

    @Test
    void passwords_are_for_the_owners_eyes_alone() throws Exception {
        assertThat(permissions(data.resolve("secrets"))).isEqualTo("rwx------");
        for (DatabaseCredentials login : logins()) {
            Path file = data.resolve("secrets").resolve(login.user());
            assertThat(permissions(file)).isEqualTo("rw-------");
            assertThat(login.password()).hasSize(32).isEqualTo(password(login.user()));
            assertThat(login.toString()).doesNotContain(login.password());
        }
    }

    @Test
    void other_machines_do_not_reach_the_server() throws Exception {
        int port = URI.create(database.url().substring("jdbc:".length())).getPort();
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        for (InetAddress address : addressesOfThisMachine()) {
            assertThatThrownBy(() -> new Socket(address, port).close())
                    .as(address.toString())
                    .isInstanceOf(ConnectException.class);
        }
    }

    private static List<InetAddress> addressesOfThisMachine() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
    }

    private List<DatabaseCredentials> logins() {
        return List.of(database.owner(), database.command(), database.query());
    }

    private String password(String role) {
        try {
            return Files.readString(data.resolve("secrets").resolve(role)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
