package parley.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.command.Command;
import parley.command.catalogue.Catalogue;
import parley.events.RecordId;

@DisplayName("Every command")
class ExampleTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    @DisplayName("has an example, which the door reads")
    void isReadFromItsExample(Class<? extends Command> command) throws IOException {
        var reader = new CommandReader(new CommandIds(() -> new RecordId("own")));
        var read = reader.read(command.getSimpleName(), example(command), null);
        assertThat(read.command()).isInstanceOf(command);
        assertThat(read.fields().commandId()).isNotNull();
    }

    static Stream<Class<? extends Command>> commands() {
        return Catalogue.commands().stream();
    }

    private static byte[] example(Class<? extends Command> command) throws IOException {
        var file = "/parley/examples/" + command.getSimpleName() + ".json";
        try (var example = ExampleTest.class.getResourceAsStream(file)) {
            assertThat(example).as("%s is missing from src/main/resources", file).isNotNull();
            return example.readAllBytes();
        }
    }
}
