package parley.command.correction;

import java.util.List;
import java.util.stream.Stream;
import parley.events.Event;
import parley.events.RecordId;
import parley.events.record.RecordEvent.RecordRetracted;

/**
 * A record after its corrections.
 *
 * @param root the first of its chain of corrections, whose place it keeps
 * @param events those of the newest correction
 */
record StandingRecord(RecordId root, List<RecordedEvent> events) {

    /** Returns the first of its events, which identifies the command that made it. */
    Event event() {
        return events.getFirst().event();
    }

    boolean isRetraction() {
        return event() instanceof RecordRetracted;
    }

    /** Returns the record with another event of its own, or replaced by its correction. */
    StandingRecord then(RecordedEvent next) {
        var current = events.getFirst().provenance().record();
        return next.provenance().record().equals(current)
                ? new StandingRecord(root, Stream.concat(events.stream(), Stream.of(next)).toList())
                : new StandingRecord(root, List.of(next));
    }
}
