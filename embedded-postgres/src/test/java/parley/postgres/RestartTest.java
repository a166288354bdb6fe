package parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
@Timeout(120)
class RestartTest {
    @TempDir private Path temporary;
    private Path data;
    private final BlockingQueue<String> progress = new LinkedBlockingQueue<>();

    @BeforeEach
    void made() throws Exception {
        data = Folders.made(temporary);
    }

    @Test
    void a_restart_keeps_the_data_and_the_passwords() throws Exception {
        DatabaseCredentials owner;
        try (var first = start()) {
            owner = first.owner();
            Sql.tell(first, owner, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        progress.clear();
        try (var second = start()) {
            assertThat(second.owner()).isEqualTo(owner);
            assertThat(Sql.ask(second, second.owner(), "SELECT answer FROM kept")).isEqualTo("42");
            assertThat(progress)
                    .containsExactly(
                            "Starting PostgreSQL", "PostgreSQL is ready at " + second.url());
        }
    }

    @Test
    void a_stop_leaves_no_process_and_nothing_to_recover() throws Exception {
        PostmasterFile server;
        try (var _ = start()) {
            server = server();
            assertThat(server.isRunning()).isTrue();
        }
        assertThat(server.isRunning()).isFalse();
        assertThat(PostmasterFile.of(data.resolve("postgres"))).isEmpty();
        assertThat(log()).endsWith("LOG:  database system is shut down\n");
    }

    @Test
    void a_server_left_behind_by_a_killed_parley_is_stopped_and_started_anew() throws Exception {
        PostmasterFile left;
        try (var child = ChildProcess.main(Holder.class, data.toString())) {
            child.awaitLine("Ready");
            left = server();
            child.kill();
            assertThat(left.isRunning()).isTrue();
        }
        try (var database = start()) {
            assertThat(left.isRunning()).isFalse();
            assertThat(progress)
                    .anyMatch(said -> said.endsWith("earlier Parley, process " + left.pid()));
            assertThat(Sql.ask(database, database.query(), "SELECT 1")).isEqualTo("1");
        }
        assertThat(log()).doesNotContain("not properly shut down");
    }

    @Test
    void what_was_committed_before_everything_was_killed_is_recovered() throws Exception {
        try (var child = ChildProcess.main(Holder.class, data.toString())) {
            String url = child.awaitLine("jdbc:").replaceFirst(".*jdbc:", "jdbc:");
            child.awaitLine("Ready");
            String password = Files.readString(data.resolve("secrets/parley_owner")).strip();
            try (var connection = DriverManager.getConnection(url, "parley_owner", password);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
            }
            child.kill();
            killServer();
        }
        try (var database = start()) {
            assertThat(Sql.ask(database, database.owner(), "SELECT answer FROM kept"))
                    .isEqualTo("42");
        }
        assertThat(log()).contains("database system was not properly shut down");
    }

    @Test
    void a_process_that_got_the_old_servers_number_is_left_alone() throws Exception {
        long number = ProcessHandle.current().pid();
        Files.writeString(
                data.resolve("postgres/postmaster.pid"),
                number + "\n" + data + "/postgres\n1\n5432\n\n127.0.0.1\n");
        try (var database = start()) {
            assertThat(Sql.ask(database, database.query(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_server_that_dies_comes_back_on_the_same_port() throws Exception {
        try (var database = start()) {
            killServer();
            while (!progress.take().equals("PostgreSQL is running again")) {}
            assertThat(Sql.ask(database, database.query(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_long_log_is_put_aside_and_nothing_that_was_recorded_is_in_it() throws Exception {
        Files.write(data.resolve("postgres/server.log"), new byte[17 << 20]);
        try (var database = start()) {
            assertThatThrownBy(() -> Sql.tell(database, database.query(), "SELECT 'secret'::int"))
                    .hasMessageContaining("secret");
        }
        assertThat(data.resolve("postgres/server.log.old")).hasSize(17 << 20);
        assertThat(log()).doesNotContain("SELECT");
    }

    @Test
    void lost_passwords_are_set_anew() throws Exception {
        Files.delete(data.resolve("secrets/parley_query"));
        try (var database = start()) {
            assertThat(Sql.ask(database, database.query(), "SELECT 1")).isEqualTo("1");
            assertThat(Sql.ask(database, database.command(), "SELECT 1")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unpacking", "Creating", "Starting"})
    void a_start_that_is_broken_off_leaves_no_server_and_can_be_repeated(String step)
            throws Exception {
        DataFolder.discard(data.resolve("programs"));
        DataFolder.discard(data.resolve("postgres"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(data, interruptAt(step)))
                .isInstanceOf(InterruptedException.class);
        assertThat(PostmasterFile.of(data.resolve("postgres"))).isEmpty();
        try (var database = start()) {
            assertThat(Sql.ask(database, database.query(), "SELECT 1")).isEqualTo("1");
        }
    }

    private static Consumer<String> interruptAt(String step) {
        return said -> {
            if (said.startsWith(step)) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private EmbeddedDatabase start() throws InterruptedException {
        return EmbeddedDatabase.start(data, progress::add);
    }

    private PostmasterFile server() throws IOException {
        return PostmasterFile.of(data.resolve("postgres")).orElseThrow();
    }

    private void killServer() throws IOException {
        ProcessHandle.of(server().pid()).orElseThrow().destroyForcibly();
    }

    private String log() throws IOException {
        return Files.readString(data.resolve("postgres/server.log"));
    }
}
