package parley.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        var read = reader.read(command.getSimpleName(), example(command), null);
        assertThat(read.command()).isInstanceOf(command);
        assertThat(read.fields().commandId()).isNotNull();
    }

    static Stream<Class<? extends Command>> commands() {
        return CommandRegistry.commands().stream();
    }

    private static byte[] example(Class<? extends Command> command) throws IOException {
        var file = "/parley/examples/" + command.getSimpleName() + ".json";
        try (var example = ExampleTest.class.getResourceAsStream(file)) {
            assertThat(example).as("%s is missing from src/main/resources", file).isNotNull();
            return example.readAllBytes();
        }
    }
}
