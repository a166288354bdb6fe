package parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that names a cluster's server, whatever a crash has made of it. */
class PostmasterFileTest {
    @TempDir private Path cluster;

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\0\0\0\0\0\0\0\0", "no number\n", "-17\n", "99999999999\n", "é", "1e3"})
    void a_damaged_file_names_no_server_and_misleads_postgresql(String content) throws Exception {
        Files.writeString(cluster.resolve("postmaster.pid"), content);
        assertThat(PostmasterFile.of(cluster))
                .hasValueSatisfying(file -> {
                    assertThat(file.isRunning()).isFalse();
                    assertThat(file.misleads()).isTrue();
                });
        assertThat(PostmasterFile.readyPort(cluster)).isEmpty();
    }
}
