package parley.events.record;

import parley.events.Event;
import parley.events.EventType;
import parley.events.RecordId;
import parley.events.TextRules;

/** Events about a record, stored in the stream of its thing. */
public sealed interface RecordEvent extends Event {

    /**
     * A record was retracted: it is no longer known from now on, but remains in what was known
     * before.
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
