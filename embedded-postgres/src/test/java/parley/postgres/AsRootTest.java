package parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only root can show: disks mounted for the purpose, and folders of other users. */
@Tag("slow")
@Timeout(120)
class AsRootTest {
    private static final int NOBODY = 65534;

    @TempDir private Path temporary;
    private Path disk;

    @BeforeEach
    void asRoot() throws Exception {
        assumeTrue(
                new UnixSystem().getUid() == 0,
                "Read-only disks, full disks and other users' folders are tried as root alone");
        disk = Files.createDirectory(temporary.resolve("disk"));
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void unmount() throws Exception {
        if (new UnixSystem().getUid() == 0) {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    @Test
    void a_read_only_disk_is_refused() throws Exception {
        mount("ro");
        assertThat(refusal(disk)).hasMessageContaining("is on a read-only disk");
        assertThat(refusal(disk.resolve("data"))).hasMessageContaining("is on a read-only disk");
    }

    @Test
    void a_database_on_a_disk_that_became_read_only_is_refused() throws Exception {
        mount("size=600m");
        EmbeddedDatabase.start(disk, Folders::ignore).close();
        mount("remount,ro");
        assertThat(refusal(disk)).hasMessageContaining("is on a read-only disk");
    }

    @Test
    void a_disk_too_small_is_refused_before_anything_is_written() throws Exception {
        mount("size=20m");
        assertThat(refusal(disk)).hasMessageMatching(".* is full: \\d+ MB are free, .* 256 MB\\.");
        assertThat(disk.resolve("programs")).doesNotExist();
    }

    @Test
    void a_disk_that_has_filled_up_is_refused_until_there_is_room_again() throws Exception {
        mount("size=600m");
        EmbeddedDatabase.start(disk, Folders::ignore).close();
        Path ballast = disk.resolve("ballast");
        fill(ballast);
        assertThat(refusal(disk)).hasMessageContaining("is full");
        Files.delete(ballast);
        EmbeddedDatabase.start(disk, Folders::ignore).close();
    }

    @Test
    void roots_own_folder_stays_roots() throws Exception {
        Path data = disk.resolve("data");
        try (var database = EmbeddedDatabase.start(data, Folders::ignore)) {
            assertThat(Sql.ask(database, database.query(), "SELECT 1")).isEqualTo("1");
        }
        assertThat(owners(data)).containsOnly(0);
    }

    @Test
    void in_another_users_folder_the_server_runs_as_that_user_and_all_files_are_that_users()
            throws Exception {
        Files.setAttribute(disk, "unix:uid", NOBODY);
        Path data = disk.resolve("data");
        for (int start = 1; start <= 2; start++) {
            try (var database = EmbeddedDatabase.start(data, Folders::ignore)) {
                assertThat(Sql.ask(database, database.query(), "SELECT 1")).isEqualTo("1");
                long pid = PostmasterFile.of(data.resolve("postgres")).orElseThrow().pid();
                assertThat(owner(Path.of("/proc/" + pid))).isEqualTo(NOBODY);
            }
            assertThat(owners(data)).containsOnly(NOBODY);
        }
    }

    @Test
    void a_folder_that_changed_hands_goes_to_its_new_owner_as_a_whole() throws Exception {
        Path data = disk.resolve("data");
        EmbeddedDatabase.start(data, Folders::ignore).close();
        Files.setAttribute(data.resolve("postgres"), "unix:uid", NOBODY);
        EmbeddedDatabase.start(data, Folders::ignore).close();
        assertThat(owners(data)).containsOnly(NOBODY);
    }

    @Test
    void a_folder_that_its_owner_cannot_reach_is_refused() throws Exception {
        Files.setAttribute(disk, "unix:uid", NOBODY);
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx------"));
        assertThat(refusal(disk.resolve("data"))).hasMessageContaining("not allowed to use");
    }

    private void mount(String options) throws Exception {
        var mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", options, "tmpfs", "" + disk);
        assertThat(mount.inheritIO().start().waitFor()).isZero();
    }

    private static void fill(Path ballast) {
        byte[] megabyte = new byte[1 << 20];
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(megabyte);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static List<Integer> owners(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.map(AsRootTest::owner).distinct().toList();
        }
    }

    private static int owner(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CannotStart refusal(Path data) {
        CannotStart refusal =
                catchThrowableOfType(
                        CannotStart.class, () -> EmbeddedDatabase.start(data, Folders::ignore));
        assertThat(refusal.mend()).contains("--data");
        return refusal;
    }
}
