package parley.command.registry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import parley.command.Command;
import parley.events.RecordId;
import parley.events.ThingId;

/**
 * A command generated from its class alone, with every component that it can hold.
 *
 * @param named every id in it, of things ({@link ThingId}) and records ({@link RecordId}), in the
 *     order of its components; the first is that of what it is about
 */
public record Sample(Command command, List<Object> named) {

    /** One of each command, or several where one can't hold everything. */
    public static Stream<Sample> all() {
        return CommandRegistry.commands().stream().flatMap(Sample::of);
    }

    private static Stream<Sample> of(Class<? extends Command> type) {
        return SampleValues.variants(type).stream()
                .map(made -> new Sample(type.cast(requireNonNull(made.value())), made.named()));
    }
}
