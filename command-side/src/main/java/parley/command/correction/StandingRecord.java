package parley.command.correction;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.command.Rule;
import parley.events.Event;
import parley.events.RecordId;
import parley.events.record.RecordEvent.RecordRetracted;

/**
 * A record after its corrections and retractions.
 *
 * @param root the first of its chain of corrections, whose place it keeps
 * @param events those of the newest correction
 * @param retracted whether it was retracted
 */
record StandingRecord(RecordId root, List<RecordedEvent> events, boolean retracted) {

    /** Returns the first of its events, which identifies the command that made it. */
    Event event() {
        return events.getFirst().event();
    }

    /** Returns the rule against correcting or retracting it; null if both are possible. */
    @Nullable Rule finality() {
        if (event() instanceof RecordRetracted) {
            return Rule.RETRACTION_IS_FINAL;
        }
        return retracted ? Rule.RECORD_RETRACTED : null;
    }

    StandingRecord retract() {
        return new StandingRecord(root, events, true);
    }

    /** Returns the record with another event of its own, or replaced by its correction. */
    StandingRecord then(RecordedEvent next) {
        var current = events.getFirst().provenance().record();
        return next.provenance().record().equals(current)
                ? new StandingRecord(
                        root, Stream.concat(events.stream(), Stream.of(next)).toList(), retracted)
                : new StandingRecord(root, List.of(next), retracted);
    }
}
