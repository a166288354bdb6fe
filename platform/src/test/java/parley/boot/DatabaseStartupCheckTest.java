package parley.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.database.Connections;
import parley.eventstore.LogMigration;
import parley.eventstore.TestPostgres;
import parley.security.AccessMigration;

/** On a real PostgreSQL. */
@Timeout(60)
class DatabaseStartupCheckTest {
    private final List<String> said = new ArrayList<>();

    private String refused(DataSource database, Duration patience) {
        return String.valueOf(
                catchThrowableOfType(
                                InvalidSetting.class,
                                () ->
                                        new DatabaseStartupCheck(database, patience, said::add)
                                                .await())
                        .getMessage());
    }

    @Test
    void one_that_has_been_made_ready_is_asked_once() throws Exception {
        var database = TestPostgres.freshDatabase();
        LogMigration.migrate(database);
        AccessMigration.migrate(database);
        new DatabaseStartupCheck(database, Duration.ZERO, said::add).await();
        assertThat(said).isEmpty();
    }

    @Test
    void one_that_has_not_is_told_at_once() throws Exception {
        var database = TestPostgres.freshDatabase();
        assertThat(refused(database, Duration.ofHours(1)))
                .startsWith("The database is not ready for this service (ERROR: relation")
                .endsWith("run migrate first.");
        LogMigration.migrate(database);
        AccessMigration.migrate(database);
        var nobody = TestPostgres.as("reads_nothing", database);
        assertThat(refused(nobody, Duration.ofHours(1)))
                .contains("permission denied")
                .endsWith("run migrate first.");
        assertThat(said).isEmpty();
    }

    @Test
    void one_without_that_database_is_told_at_once() {
        var url = String.valueOf(TestPostgres.freshDatabase().getUrl());
        var database =
                Connections.to(
                        url.replaceFirst("/test_\\d+", "/nowhere"), "postgres", "postgres", "test");
        assertThat(refused(database, Duration.ofHours(1)))
                .isEqualTo(
                        "The database can't be reached (FATAL: database \"nowhere\" does not exist); check PARLEY_DATABASE_URL.");
    }

    @Test
    void nobody_at_that_port_is_waited_for_and_then_told() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var nobody =
                Connections.to("jdbc:postgresql://127.0.0.1:" + port + "/parley", "a", "b", "test");
        assertThat(refused(nobody, Duration.ofMillis(1)))
                .startsWith("The database can't be reached (Connection to 127.0.0.1:" + port)
                .endsWith("; check PARLEY_DATABASE_URL.");
        assertThat(said).containsExactly("Waiting for the database");
    }
}
