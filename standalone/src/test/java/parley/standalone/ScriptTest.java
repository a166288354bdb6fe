package parley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
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
        var output = findJdk(8);
        assertThat(output).isNotEmpty();
        assertThat(Path.of(output, "bin", "javac")).exists();
    }

    @Test
    void the_script_finds_the_JDK_that_Parley_needs_beside_older_ones() throws Exception {
        assertThat(Path.of(findJdk(25), "bin", "javac")).exists();
    }

    @Test
    void the_script_says_in_a_sentence_that_there_is_none() throws Exception {
        assertThat(shell(999, "need_jdk")).contains("Parley needs a JDK 999, and there is none");
    }

    @Test
    void the_script_finds_the_modules_of_test_classes_by_their_names() throws Exception {
        testClass("query-side", "FoldTest");
        testClass("standalone", "PageIT");
        var maven = "maven() { echo \"$@\"; }\n";
        assertThat(shell(25, maven + "only FoldTest -o"))
                .contains("-pl query-side -am", "-Dtest=FoldTest", " test -o")
                .doesNotContain("-Dit.test");
        assertThat(shell(25, maven + "only FoldTest,PageIT"))
                .contains("-pl query-side,standalone -am")
                .contains("-Dtest=FoldTest", "-Dit.test=PageIT", " verify");
    }

    @Test
    void the_script_says_in_a_sentence_that_there_is_no_such_test_class_and_which_are_like_it()
            throws Exception {
        testClass("query-side", "FoldTest");
        testClass("query-side", "Fold");
        assertThat(shell(25, "only fold"))
                .isEqualTo("There is no test class fold. Did you mean FoldTest?");
        assertThat(shell(25, "only Fold"))
                .isEqualTo("There is no test class Fold. Did you mean FoldTest?");
        assertThat(shell(25, "only OtherTest")).isEqualTo("There is no test class OtherTest.");
        assertThat(shell(25, "only")).isEqualTo("Say which: ./parley test --only FoldTest");
    }

    @Test
    void the_script_says_in_a_sentence_what_the_check_of_clients_misses() throws Exception {
        var programs = "node() { echo v%s; }; npm() { :; }; python3() { echo Python %s; }\n";
        assertThat(shell(25, programs.formatted("20.0.0", "3.10.2") + "missing_for_clients"))
                .isEmpty();
        assertThat(shell(25, programs.formatted("18.19.1", "3.9.18") + "clients"))
                .isEqualTo(
                        """
                        The clients in TypeScript need Node.js 20 or newer with npm, and the PATH has v18.19.1.
                        The client in Python needs Python 3.10 or newer as python3, and the PATH has Python 3.9.18.\
                        """);
        assertThat(shell(25, "PATH=/nowhere clients"))
                .contains("Node.js 20 or newer with npm, and the PATH has none.")
                .contains("Python 3.10 or newer as python3, and the PATH has none.");
    }

    private void testClass(String module, String name) throws IOException {
        var source = Files.createDirectories(folder.resolve(module).resolve("src/test/java/a"));
        Files.createFile(source.resolve(name + ".java"));
    }

    private String findJdk(int javaVersion) throws Exception {
        return shell(javaVersion, "find_jdk");
    }

    /** Calls a function of the script, without the last lines of the script, which run it. */
    private String shell(int javaVersion, String function)
            throws IOException, InterruptedException {
        var script =
                Files.readString(SCRIPT)
                        .replaceFirst("JAVA_WANTED=\\d+", "JAVA_WANTED=" + javaVersion)
                        .replaceFirst(
                                "(?s)\ncase \\$\\{1:-.*",
                                Matcher.quoteReplacement("\n" + function + "\n"));
        var file = Files.writeString(folder.resolve("parley"), script);
        var process = new ProcessBuilder("bash", file.toString()).redirectErrorStream(true);
        process.environment().remove("JAVA_HOME");
        var running = process.start();
        try (var output = running.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
        } finally {
            running.waitFor();
        }
    }
}
