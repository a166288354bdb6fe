package parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of what is in a data folder ends in a database that answers, or in two sentences. */
@Tag("slow")
@Timeout(120)
class FolderStatesTest {
    private static final List<String> ENTRIES =
            List.of(
                    "parley.lock",
                    "secrets",
                    "secrets/parley_owner",
                    "programs",
                    "programs/HOME/bin/postgres",
                    "postgres",
                    "postgres/PG_VERSION",
                    "postgres/pg_hba.conf",
                    "postgres/postmaster.pid",
                    "postgres/server.log",
                    "postgres/global/pg_control",
                    "postgres/base",
                    "postgres/pg_wal");

    @TempDir private Path temporary;

    enum State {
        EMPTY,
        REMOVED,
        REPLACED
    }

    static Stream<Arguments> states() {
        return ENTRIES.stream()
                .flatMap(entry ->
                        Stream.of(State.values()).map(state -> Arguments.of(entry, state)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void it_starts_or_says_what_to_do(String entry, State state) throws Exception {
        Path data = Folders.made(temporary);
        bring(data.resolve(entry.replace("HOME", home(data))), state);
        var progress = new ArrayList<String>();
        try (var database = EmbeddedDatabase.start(data, progress::add)) {
            for (var login : List.of(database.owner(), database.command(), database.query())) {
                assertThat(Sql.ask(database, login, "SELECT 1")).isEqualTo("1");
            }
        } catch (CannotStart refusal) {
            assertThat(refusal.getMessage()).contains(data.toString()).endsWith(".");
            assertThat(refusal.mend()).endsWith(".");
        }
        assertThat(programsAtWork(data.toRealPath())).isEmpty();
    }

    private static List<ProcessHandle> programsAtWork(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info()
                                .command()
                                .filter(command -> Path.of(command).startsWith(data))
                                .isPresent())
                .toList();
    }

    private static String home(Path data) throws IOException {
        try (Stream<Path> homes = Files.list(data.resolve("programs"))) {
            return homes.findFirst().orElseThrow().getFileName().toString();
        }
    }

    private static void bring(Path entry, State state) throws IOException {
        boolean folder = Files.isDirectory(entry);
        DataFolder.discard(entry);
        if (state == State.REMOVED) {
            return;
        }
        if (folder == (state == State.EMPTY)) {
            Files.createDirectory(entry);
        } else {
            Files.createFile(entry);
        }
    }
}
