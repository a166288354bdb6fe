package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;

/** The packaged program on a disk that fills up, and is given room again. */
@Timeout(300)
class FullDiskIT {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int LEFT = 200 << 10;
    private static final String NOTE = "x".repeat(3_000);

    @TempDir private Path disk;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(new UnixSystem().getUid() == 0, "A disk to fill is mounted as root alone");
        run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString());
    }

    @AfterEach
    void unmount() throws Exception {
        if (new UnixSystem().getUid() == 0) {
            run("umount", disk.toString());
        }
    }

    @Test
    void a_full_disk_is_told_as_such_until_there_is_room_again() throws Exception {
        try (var parley = Parley.start(disk.resolve("data"), "--no-dossier")) {
            parley.accepted("OpenNegotiation", "{'negotiation':'n','title':'N','zone':'UTC'}");
            var ballast = disk.resolve("ballast");
            fill(ballast);
            var refused = fillUp(parley);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.at("/type").asString()).endsWith("log-unavailable");
            assertThat(refused.at("/detail").asString())
                    .startsWith("The disk of the database is full, nothing was stored.");
            assertThat(parley.program().awaitLine("the disk of the database is full"))
                    .contains("nothing was stored");
            assertThat(parley.get("/health/ready").status()).isEqualTo(503);
            assertThat(parley.get("/health/live").status()).isEqualTo(200);
            Files.delete(ballast);
            Awaits.until(A_MINUTE, () -> parley.get("/health/ready").status() == 200);
            var again = raise(parley, refused.at("/record").asString());
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.at("/repeated").asBoolean()).isFalse();
        }
    }

    /** Records until one is not recorded. */
    private static Parley.Answer fillUp(Parley parley) throws Exception {
        for (int issue = 1; ; issue++) {
            var answer = raise(parley, "i" + issue);
            if (answer.status() != 201) {
                return answer;
            }
        }
    }

    private static Parley.Answer raise(Parley parley, String id) throws Exception {
        return parley.command(
                "RaiseIssue",
                "{'commandId':'%1$s','negotiation':'n','issue':'%1$s','title':'X','category':'core','note':'%2$s'}"
                        .formatted(id, NOTE));
    }

    private void fill(Path ballast) throws IOException {
        byte[] some = new byte[64 << 10];
        try (var out = Files.newOutputStream(ballast)) {
            for (long free = free(); free > LEFT; free = free()) {
                out.write(some, 0, (int) Math.min(some.length, free - LEFT));
            }
        }
    }

    private long free() throws IOException {
        return Files.getFileStore(disk).getUsableSpace();
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
