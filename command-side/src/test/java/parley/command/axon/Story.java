package parley.command.axon;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import parley.command.Command;
import parley.events.Event;
import parley.events.NegotiationId;

/**
 * The past of a test about one thing. The records given have the ids {@code r1}, {@code r2} …, the
 * command's has {@code now}.
 */
public final class Story {
    public static final NegotiationId GENEVA = new NegotiationId("geneva");
    public static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    /** The present of every story: noon in Geneva. */
    public static final Instant FRIDAY_NOON = Instant.parse("2026-02-20T11:00:00Z");

    private final List<Line> past;

    private Story(List<Line> past) {
        this.past = past;
    }

    /** What was put on record: {@link Event}s, or {@link Line}s that say more. */
    public static Story given(Object... events) {
        return new Story(
                Stream.of(events)
                        .map(event -> event instanceof Line line ? line : Line.line((Event) event))
                        .toList());
    }

    /** Nobody has founded the thing. */
    public static Story givenNothing() {
        return new Story(List.of());
    }

    public Then when(Command command) {
        return new Then(past, new Sending(command));
    }
}
