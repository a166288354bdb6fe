package parley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisplayName("The script")
class ScriptTest {
    private static final Path SCRIPT = Path.of("..", "parley");

    @TempDir private Path folder;

    @Test
    @DisplayName("takes the system's own JDK where that is new enough and JAVA_HOME is not set")
    void theSystemsOwn() throws Exception {
        var said = findJdk(8);
        assertThat(said).isNotEmpty();
        assertThat(Path.of(said, "bin", "javac")).exists();
    }

    @Test
    @DisplayName("finds the JDK that Parley needs beside older ones")
    void theOneThatIsNeeded() throws Exception {
        assertThat(Path.of(findJdk(25), "bin", "javac")).exists();
    }

    @Test
    @DisplayName("says in a sentence that there is none")
    void none() throws Exception {
        assertThat(shell(999, "need_jdk")).contains("Parley needs a JDK 999, and there is none");
    }

    private String findJdk(int wanted) throws Exception {
        return shell(wanted, "find_jdk");
    }

    /** Calls a function of the script, without its last lines, which do what it was called for. */
    private String shell(int wanted, String function) throws IOException, InterruptedException {
        var script =
                Files.readString(SCRIPT)
                        .replaceFirst("JAVA_WANTED=\\d+", "JAVA_WANTED=" + wanted)
                        .replaceFirst("(?s)\ncase \\$\\{1:-.*", "\n" + function + "\n");
        var file = Files.writeString(folder.resolve("parley"), script);
        var process = new ProcessBuilder("bash", file.toString()).redirectErrorStream(true);
        process.environment().remove("JAVA_HOME");
        var running = process.start();
        try (var said = running.getInputStream()) {
            return new String(said.readAllBytes(), StandardCharsets.UTF_8).strip();
        } finally {
            running.waitFor();
        }
    }
}
