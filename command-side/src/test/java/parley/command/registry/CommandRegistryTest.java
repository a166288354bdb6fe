package parley.command.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.command.CarriesIdentity;
import parley.command.Command;
import parley.command.CompletesPlanned;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.events.Event;
import parley.events.Events;
import parley.events.TextRules;
import parley.events.ThingKind;
import parley.events.source.SealedIdentity;
import parley.json.Json;

class CommandRegistryTest {

    static Collection<Class<? extends Command>> commands() {
        return CommandRegistry.commands();
    }

    @Test
    void a_command_is_found_by_its_name() {
        assertThat(CommandRegistry.command("RetractClaim")).isPresent();
        assertThat(CommandRegistry.command("RetractRecord")).isPresent();
        assertThat(CommandRegistry.command("retractClaim")).isEmpty();
    }

    @Test
    void every_event_is_recorded_by_one_command() {
        assertThat(commands().stream().map(CommandRegistryTest::recordedBy).toList())
                .containsExactlyInAnyOrderElementsOf(Events.all());
    }

    @Test
    void every_kind_of_thing_is_created_by_one_command_that_completes_nothing() {
        assertThat(
                        commands().stream()
                                .filter(CreatesThing.class::isAssignableFrom)
                                .filter(command ->
                                        !CompletesPlanned.class.isAssignableFrom(command)))
                .hasSameSizeAs(ThingKind.values());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_has_the_components_of_the_event_it_records(Class<? extends Command> command) {
        assertThat(components(command)).isEqualTo(components(recordedBy(command)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_that_holds_a_sealed_identity_can_be_given_one(Class<? extends Command> command) {
        assertThat(CarriesIdentity.class.isAssignableFrom(command))
                .isEqualTo(
                        Arrays.stream(command.getRecordComponents())
                                .anyMatch(part -> part.getType() == SealedIdentity.class));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_command_is_written_as_json_and_read_back(Sample sample) {
        var json = Json.strict(TextRules.PASSAGE);
        var command = sample.command();
        assertThat(json.readValue(json.writeValueAsString(command), command.getClass()))
                .isEqualTo(command);
    }

    static Stream<Sample> samples() {
        return Sample.all();
    }

    private static Class<? extends Event> recordedBy(Class<? extends Command> command) {
        return Objects.requireNonNull(command.getAnnotation(Emits.class)).value();
    }

    private static List<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(CommandRegistryTest::signature)
                .toList();
    }

    /** Includes whether it may be absent. */
    private static String signature(RecordComponent component) {
        return component.getName() + ": " + component.getAnnotatedType();
    }
}
