package parley.command.correction;

import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.RecordCommand;
import parley.events.RecordId;
import parley.events.record.RecordEvent.RecordRetracted;

/**
 * Retracts a record that should not have been made; it is handled by the thing that the record is
 * about. Retracting the record that created a thing retracts the thing.
 *
 * @param record the record, by any id of its chain of corrections
 */
@Emits(
        value = RecordRetracted.class,
        summary =
                "Retracts a record that should not have been made; what was known before can still be read as of then.")
public record RetractRecord(RecordId record, String reason) implements RecordCommand {
    public RetractRecord {
        reason = FieldRules.passage("reason", reason);
    }
}
