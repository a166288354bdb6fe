package parley.events.record;

import parley.events.Event;
import parley.events.EventType;
import parley.events.RecordId;
import parley.events.TextRules;

/** What can happen to a record of any thing; such events stand in that thing's stream. */
public sealed interface RecordEvent extends Event {

    /**
     * A record should not have been made: it vanishes from what is known from now on, and stays in
     * what was known then.
     *
     * @param record the retracted record, by its newest or its first id
     */
    @EventType("record-retracted")
    record RecordRetracted(RecordId record, String reason) implements RecordEvent {
        public RecordRetracted {
            reason = TextRules.passage(reason);
        }
    }
}
