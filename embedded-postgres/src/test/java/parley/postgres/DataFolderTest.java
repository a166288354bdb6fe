package parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class DataFolderTest {
    @TempDir private Path temporary;

    @Test
    void a_folder_that_does_not_exist_is_made_with_all_above_it() throws Exception {
        Path data = temporary.resolve("new/and/with space/ünïcode");
        try (var database = EmbeddedDatabase.start(data, Folders::ignore)) {
            assertThat(Sql.ask(database, database.query(), "SELECT 1")).isEqualTo("1");
        }
        assertThat(data.resolve("postgres/PG_VERSION")).hasContent("18");
    }

    @Test
    void a_folder_in_use_by_another_process_is_refused_with_its_number() throws Exception {
        Path data = Folders.made(temporary);
        try (var other = ChildProcess.main(Holder.class, data.toString())) {
            other.awaitLine("Ready");
            assertThat(refusal(data))
                    .hasMessage(
                            "The data folder %s is in use by another Parley (process %d)."
                                    .formatted(data, other.pid()))
                    .extracting(CannotStart::mend)
                    .asString()
                    .contains("Stop that one");
            other.hangUp();
            other.exitCode();
        }
        EmbeddedDatabase.start(data, Folders::ignore).close();
    }

    @Test
    void a_refused_second_start_does_not_take_the_folder_from_the_first() throws Exception {
        Path data = Folders.made(temporary);
        try (var first = EmbeddedDatabase.start(data, Folders::ignore)) {
            assertThat(refusal(data)).hasMessageContaining("in use");
            try (var second = ChildProcess.main(Holder.class, data.toString())) {
                assertThat(second.rest()).contains("process " + ProcessHandle.current().pid());
            }
            assertThat(Sql.ask(first, first.query(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_with_another_programs_files_is_refused_and_left_as_it_was() throws Exception {
        Files.writeString(temporary.resolve("letter.txt"), "Dear all");
        assertThat(refusal(temporary)).hasMessageContaining("contains other files");
        assertThat(temporary.toFile().list()).containsExactly("letter.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parley.lock", "secrets/parley_owner", "programs/postgresql-17/bin"})
    void a_folder_is_recognised_by_any_one_thing_of_parleys(String one) throws Exception {
        Files.createDirectories(temporary.resolve(one));
        Files.writeString(temporary.resolve("notes.txt"), "added by hand");
        assertThat(DataFolder.isParleys(temporary)).isTrue();
    }

    @Test
    void a_database_is_parleys_if_parley_configured_it() throws Exception {
        Path settings = Files.createDirectory(temporary.resolve("postgres")).resolve("pg_hba.conf");
        Files.writeString(settings, "# theirs");
        assertThat(refusal(temporary)).hasMessageContaining("none of Parley's");
        Files.writeString(settings, PostgresSettings.HOST_BASED_ACCESS);
        assertThat(DataFolder.isParleys(temporary)).isTrue();
    }

    @Test
    void a_freshly_formatted_disk_is_an_empty_folder() throws Exception {
        Path data = temporary.resolve("disk");
        Files.createDirectories(data.resolve("lost+found"));
        DataFolder.claim(data).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.txt", "letter.txt/below"})
    void a_file_in_the_folders_place_is_refused(String place) throws Exception {
        Files.writeString(temporary.resolve("letter.txt"), "Dear all");
        assertThat(refusal(temporary.resolve(place)))
                .hasMessageContaining("letter.txt is a file, but a folder");
    }

    @Test
    void a_database_of_another_major_version_is_refused_and_left_as_it_was() throws Exception {
        Path data = Folders.fresh(temporary);
        Path version = Files.createDirectory(data.resolve("postgres")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        assertThat(refusal(data))
                .hasMessageContaining("created by PostgreSQL 17, but this Parley comes with 18")
                .extracting(CannotStart::mend)
                .asString()
                .contains("pg_upgrade");
        assertThat(version).hasContent("17");
    }

    @Test
    void a_cluster_without_a_version_is_refused() throws Exception {
        Path data = Folders.fresh(temporary);
        Files.createDirectory(data.resolve("postgres"));
        assertThat(refusal(data)).hasMessageContaining("not a PostgreSQL data folder");
    }

    @Test
    void a_path_that_a_shell_would_read_is_refused() {
        assertThat(refusal(temporary.resolve("$HOME"))).hasMessageContaining("special to shells");
    }

    @Test
    void what_a_broken_off_creation_left_is_cleared_away() throws Exception {
        Path data = Folders.fresh(temporary);
        Files.createDirectories(data.resolve("postgres.unfinished/base"));
        EmbeddedDatabase.start(data, Folders::ignore).close();
        assertThat(data.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void a_damaged_database_is_refused_in_postgresqls_words() throws Exception {
        Path data = Folders.made(temporary);
        Files.delete(data.resolve("postgres/global/pg_control"));
        assertThat(refusal(data))
                .hasMessageContaining("PostgreSQL does not start")
                .hasMessageContaining("could not find the database system");
    }

    private static CannotStart refusal(Path data) {
        CannotStart refusal =
                catchThrowableOfType(
                        CannotStart.class, () -> EmbeddedDatabase.start(data, Folders::ignore));
        assertThat(refusal.mend()).contains("--data");
        return refusal;
    }
}
