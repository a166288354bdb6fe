package parley.command.axon;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import parley.command.Command;
import parley.events.Event;
import parley.events.NegotiationId;

/**
 * The past of a thing in a test. The records given have the ids {@code r1}, {@code r2} …, that of
 * the command is {@code now}.
 */
public final class GivenRecords {
    public static final NegotiationId GENEVA = new NegotiationId("geneva");
    public static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    /** The present of every test: noon in Geneva. */
    public static final Instant FRIDAY_NOON = Instant.parse("2026-02-20T11:00:00Z");

    private final List<GivenRecord> past;

    private GivenRecords(List<GivenRecord> past) {
        this.past = past;
    }

    /** Takes {@link Event}s, or {@link GivenRecord}s with more about them. */
    public static GivenRecords given(Object... events) {
        return new GivenRecords(
                Stream.of(events)
                        .map(event ->
                                event instanceof GivenRecord line
                                        ? line
                                        : GivenRecord.line((Event) event))
                        .toList());
    }

    /** The thing does not exist. */
    public static GivenRecords givenNothing() {
        return new GivenRecords(List.of());
    }

    public CommandFixture when(Command command) {
        return new CommandFixture(past, new CommandBuilder(command));
    }
}
