package parley.standalone.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.json.Json;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command of the tutorial gives the answer that the tutorial shows. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
class TutorialIT {
    private static final Path PAGE = Path.of("..", "docs", "tutorial.md");
    private static final JsonMapper JSON = Json.lenient();
    private static final String HERE = "http://localhost:8080";

    private static final Pattern BLOCK =
            Pattern.compile("^```(\\w+)\\n(.*?)\\n```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CURL = Pattern.compile("curl -s '" + HERE + "(/\\S*)'");
    private static final Pattern LINK = Pattern.compile("\\(" + HERE + "(/[^)]*)\\)");

    private Parley program;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        program = Parley.start(data);
        program.awaitFacts();
    }

    @AfterAll
    void stop() {
        program.close();
    }

    /** A read, and the answer that the page shows. */
    record Step(String path, JsonNode shown) {
        @Override
        public String toString() {
            return path;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void a_command_is_answered_as_shown(Step step) throws Exception {
        var answer = program.get(step.path());
        assertThat(AnswerComparison.differences(step.shown(), answer.json()))
                .as(answer.body())
                .isEmpty();
        assertThat(answer.status()).isEqualTo(step.shown().path("status").asInt(200));
    }

    @Test
    void every_block_of_the_page_is_a_command_or_its_answer() throws Exception {
        var blocks = blocks();
        assertThat(blocks).extracting(block -> block.group(1)).containsOnly("sh", "json");
        assertThat(steps()).hasSize(blocks.size() / 2).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void the_pages_that_it_links_to_are_there() throws Exception {
        var links = LINK.matcher(Files.readString(PAGE)).results().toList();
        assertThat(links).isNotEmpty();
        for (var link : links) {
            assertThat(program.get(link.group(1)).status()).as(link.group(1)).isEqualTo(200);
        }
    }

    @Test
    void an_answer_that_is_otherwise_than_shown_is_told() {
        var answer = JSON.readTree("{'a':[1,2,{'b':3,'c':4}]}".replace('\'', '"'));
        assertThat(differences("{'a':[1,2,{'c':4}]}", answer)).isEmpty();
        assertThat(differences("{'a':['…',{'b':3}]}", answer)).isEmpty();
        assertThat(differences("{'a':[1,'…']}", answer)).isEmpty();
        assertThat(differences("{'a':[1,2]}", answer)).hasSize(1);
        assertThat(differences("{'a':[1,2,{'b':4}]}", answer)).hasSize(1);
        assertThat(differences("{'a':['…',{'d':3}]}", answer)).hasSize(1);
        assertThat(differences("{'d':5}", answer)).hasSize(1);
    }

    private static List<String> differences(String shown, JsonNode answer) {
        return AnswerComparison.differences(JSON.readTree(shown.replace('\'', '"')), answer);
    }

    static List<Step> steps() throws Exception {
        var blocks = blocks();
        return Stream.iterate(0, at -> at < blocks.size(), at -> at + 2)
                .map(at -> step(blocks.get(at), blocks.get(at + 1)))
                .toList();
    }

    private static Step step(MatchResult command, MatchResult answer) {
        var curl = CURL.matcher(command.group(2));
        if (!curl.matches() || !answer.group(1).equals("json")) {
            throw new AssertionError("No command with an answer: " + command.group());
        }
        return new Step(curl.group(1), JSON.readTree(answer.group(2)));
    }

    private static List<MatchResult> blocks() throws Exception {
        return BLOCK.matcher(Files.readString(PAGE)).results().toList();
    }
}
