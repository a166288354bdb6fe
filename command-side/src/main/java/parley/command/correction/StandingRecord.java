package parley.command.correction;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.command.Rule;
import parley.events.Event;
import parley.events.RecordId;
import parley.events.record.RecordEvent.RecordRetracted;

/**
 * A record as it stands now.
 *
 * @param root the first of its chain of corrections, whose place it keeps
 * @param told the events of the newest correction
 * @param retracted it was taken back
 */
record StandingRecord(RecordId root, List<RecordedEvent> told, boolean retracted) {

    /** The first of its events, by which we know the command that made it. */
    Event event() {
        return told.getFirst().event();
    }

    /** Why it can be neither corrected nor retracted; null if it can. */
    @Nullable Rule finality() {
        if (event() instanceof RecordRetracted) {
            return Rule.RETRACTION_IS_FINAL;
        }
        return retracted ? Rule.RECORD_RETRACTED : null;
    }

    StandingRecord retract() {
        return new StandingRecord(root, told, true);
    }

    /** The same record with what was told next: another event of it, or its correction. */
    StandingRecord then(RecordedEvent next) {
        var current = told.getFirst().provenance().record();
        return next.provenance().record().equals(current)
                ? new StandingRecord(
                        root, Stream.concat(told.stream(), Stream.of(next)).toList(), retracted)
                : new StandingRecord(root, List.of(next), retracted);
    }
}
