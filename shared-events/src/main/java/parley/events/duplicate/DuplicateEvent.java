package parley.events.duplicate;

import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.InvalidValue;
import parley.events.TextRules;
import parley.events.ThingRef;

/** Events about duplicates, stored in the duplicate's stream. */
public sealed interface DuplicateEvent extends Event {

    /**
     * A thing was found to be the same as another recorded one.
     *
     * @param thing the duplicate
     * @param of the original, of the same kind
     * @param reason why they are considered the same
     */
    @EventType("duplicate-marked")
    record DuplicateMarked(ThingRef thing, ThingRef of, @Nullable String reason)
            implements DuplicateEvent {
        public DuplicateMarked {
            if (thing.kind() != of.kind()) {
                throw new InvalidValue("a thing can be a duplicate only of one of its own kind");
            }
            reason = TextRules.optionalPassage(reason);
        }
    }
}
