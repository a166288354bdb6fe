package parley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ScriptTest {
    private static final Path SCRIPT = Path.of("..", "parley");

    @TempDir private Path folder;

    @Test
    void the_script_takes_the_systems_own_JDK_where_that_is_new_enough_and_JAVA_HOME_is_not_set()
            throws Exception {
        var said = findJdk(8);
        assertThat(said).isNotEmpty();
        assertThat(Path.of(said, "bin", "javac")).exists();
    }

    @Test
    void the_script_finds_the_JDK_that_Parley_needs_beside_older_ones() throws Exception {
        assertThat(Path.of(findJdk(25), "bin", "javac")).exists();
    }

    @Test
    void the_script_says_in_a_sentence_that_there_is_none() throws Exception {
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
