package parley.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.command.Command;
import parley.command.registry.CommandRegistry;
import parley.events.RecordId;
import parley.problem.ProblemException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ExampleTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void every_command_has_an_example_that_can_be_read(Class<? extends Command> command)
            throws IOException {
        var reader = new CommandReader(new IdempotencyKeys(() -> new RecordId("own")));
        var example = Paraphrase.example(command).getBytes(StandardCharsets.UTF_8);
        var read = reader.read(command.getSimpleName(), example, null);
        assertThat(read.command()).isInstanceOf(command);
        assertThat(read.fields().commandId()).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void no_command_takes_a_source_that_repeats_itself(Class<? extends Command> command)
            throws IOException {
        var reader = new CommandReader(new IdempotencyKeys(() -> new RecordId("own")));
        var whole = reader.tree(Paraphrase.example(command).getBytes(StandardCharsets.UTF_8));
        whole.putArray("attributions")
                .add(attribution("gazette").put("repeats", "wire"))
                .add(attribution("wire").put("repeats", "wire"));
        var refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> reader.read(command.getSimpleName(), whole, 1, null));
        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(refused.problem().more()).containsEntry("field", "/attributions/1/repeats");
        assertThat(refused.problem().detail()).contains("can't repeat itself");
    }

    private static ObjectNode attribution(String source) {
        return JsonNodeFactory.instance.objectNode().put("source", source).put("stance", "reports");
    }

    static Stream<Class<? extends Command>> commands() {
        return CommandRegistry.commands().stream();
    }
}
