package parley.postgres;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the next start mends in a data folder. */
@Tag("slow")
@Timeout(120)
class MendingTest {
    private static final String OTHER_PASSWORD = "x".repeat(32);

    @TempDir private Path temporary;
    private Path data;
    private final BlockingQueue<String> progress = new LinkedBlockingQueue<>();

    @BeforeEach
    void made() throws Exception {
        data = Folders.made(temporary);
    }

    /** The first is as where Parley was killed between creating a password and setting it. */
    @Test
    void passwords_that_do_not_fit_the_database_are_set_and_damaged_ones_are_made_anew()
            throws Exception {
        damage("secrets/parley_query", OTHER_PASSWORD);
        damage("secrets/parley_command", "");
        damage("secrets/parley_owner", "\0\0\0\0");
        damage("secrets/postgres", "it's'; --\n\né");
        try (var database = start()) {
            assertThat(progress).anyMatch(said -> said.startsWith("Setting new passwords"));
            assertThat(database.query().password()).isEqualTo(OTHER_PASSWORD);
            for (String role :
                    List.of("postgres", "parley_owner", "parley_command", "parley_query")) {
                var password = Files.readString(data.resolve("secrets").resolve(role)).strip();
                var login = new DatabaseCredentials(role, password);
                assertThat(Sql.ask(database, login, "SELECT current_user")).isEqualTo(role);
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void what_a_killed_parley_left_at_work_is_ended_though_its_number_is_lost() throws Exception {
        PostmasterFile server;
        try (var child = ChildProcess.main(Holder.class, data.toString())) {
            child.awaitLine("Ready");
            server = PostmasterFile.of(data.resolve("postgres")).orElseThrow();
            child.kill();
        }
        Process other = new ProcessBuilder(sleeping("postgresql-17").toString(), "600").start();
        damage("postgres/postmaster.pid", "\0\0\0\0");
        startsAndAnswers();
        assertThat(server.isRunning()).isFalse();
        assertThat(other.isAlive()).isFalse();
    }

    private Path sleeping(String home) throws IOException {
        Path program = data.resolve("programs").resolve(home).resolve("initdb");
        Files.createDirectories(program.getParent());
        return Files.copy(Path.of("/bin/sleep"), program, COPY_ATTRIBUTES);
    }

    @Test
    void the_database_alone_is_enough_of_a_backup() throws Exception {
        for (String other : List.of("parley.lock", "secrets", "programs")) {
            DataFolder.discard(data.resolve(other));
        }
        startsAndAnswers();
    }

    @Test
    void a_folder_whose_lock_was_deleted_while_it_is_in_use_is_left_to_its_parley()
            throws Exception {
        try (var child = ChildProcess.main(Holder.class, data.toString())) {
            child.awaitLine("Ready");
            Files.delete(data.resolve("parley.lock"));
            assertThat(catchThrowableOfType(CannotStart.class, this::start))
                    .isInstanceOf(FolderInUse.class)
                    .hasMessageContaining("by another Parley (process " + child.pid() + ")");
            child.hangUp();
            child.exitCode();
        }
    }

    private void damage(String file, String content) throws IOException {
        Files.writeString(data.resolve(file), content);
    }

    private void startsAndAnswers() throws Exception {
        try (var database = start()) {
            for (var login : new DatabaseCredentials[] {database.command(), database.query()}) {
                assertThat(Sql.ask(database, login, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    private EmbeddedDatabase start() throws InterruptedException {
        return EmbeddedDatabase.start(data, progress::add);
    }
}
