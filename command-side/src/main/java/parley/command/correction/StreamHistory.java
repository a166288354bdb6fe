package parley.command.correction;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.Provenance;

/**
 * What a stream told so far. Immutable; a longer history shares all of the shorter one, so that
 * folding a stream costs as much for its last event as for its first.
 */
public final class StreamHistory {
    static final StreamHistory NOTHING = new StreamHistory(null, null, 0);

    private final @Nullable StreamHistory before;
    private final @Nullable RecordedEvent last;
    private final int length;

    private StreamHistory(
            @Nullable StreamHistory before, @Nullable RecordedEvent last, int length) {
        this.before = before;
        this.last = last;
        this.length = length;
    }

    StreamHistory then(Event event, Provenance provenance) {
        return new StreamHistory(this, new RecordedEvent(event, provenance), length + 1);
    }

    /** How many events the stream holds: the thing's version. */
    public int length() {
        return length;
    }

    /** All that was told, oldest first. */
    Iterable<RecordedEvent> events() {
        Deque<RecordedEvent> told = new ArrayDeque<>(length);
        for (StreamHistory at = this; at != null && at.last != null; at = at.before) {
            told.addFirst(at.last);
        }
        return told;
    }
}
