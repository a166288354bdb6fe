package parley.eventstore.append;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.RecordId;
import parley.events.RecordKey;
import parley.events.Thing;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.eventstore.RecordHeader;
import parley.eventstore.Reference;
import parley.eventstore.StandingChange;

/**
 * A record to append: all of it is stored, or nothing.
 *
 * @param thing the thing whose stream it continues or founds
 * @param expectedVersion the stream's current version; 0 founds the thing
 * @param header the data shared by all events; its transcribed time lies between {@link
 *     parley.eventstore.TranscriptionRule#EARLIEST} and the present
 * @param references the preconditions on things and other records, in the order in which they are
 *     mentioned
 * @param root the first record of the chain that it corrects; present exactly if {@code
 *     provenance.corrects} is
 * @param standing what a retraction changes of what stands; null if nothing
 * @param events at least one
 */
public record AppendRequest(
        Thing thing,
        long expectedVersion,
        RecordHeader header,
        Set<Reference> references,
        @Nullable RecordId root,
        @Nullable StandingChange standing,
        List<Event> events) {
    public AppendRequest {
        references = Collections.unmodifiableSet(new LinkedHashSet<>(references));
        events = List.copyOf(events);
        require(!events.isEmpty(), "a record has at least one event");
        require(events.size() <= Short.MAX_VALUE, "a record has at most 32,767 events");
        require(
                expectedVersion >= 0 && expectedVersion + events.size() <= Integer.MAX_VALUE,
                "a stream's version lies between 0 and 2,147,483,647");
        require(
                (root == null) == (header.provenance().corrects() == null),
                "the root is given exactly when the record corrects another");
    }

    public RecordId record() {
        return header.record();
    }

    /** Returns the record's name in the whole log. */
    public RecordKey key() {
        return new RecordKey(thing.negotiation(), record());
    }

    /** Whether it retracts another record; it may yet change nothing of what stands. */
    public boolean isRetraction() {
        return events.getFirst() instanceof RecordRetracted;
    }

    /** Returns the first record of its chain of corrections: itself unless it corrects another. */
    public RecordId chain() {
        return root == null ? record() : root;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
