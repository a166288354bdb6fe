package parley.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.command.Command;
import parley.command.registry.CommandRegistry;
import parley.events.RecordId;

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

    static Stream<Class<? extends Command>> commands() {
        return CommandRegistry.commands().stream();
    }
}
