package parley.command.correction;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The events of a stream so far. Immutable; a longer history shares all of the shorter one, so that
 * appending costs the same at any length.
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

    StreamHistory then(RecordedEvent next) {
        return new StreamHistory(this, next, length + 1);
    }

    /** Returns the number of events, which is the version of the thing. */
    public int length() {
        return length;
    }

    /** Returns the events, oldest first. */
    Collection<RecordedEvent> events() {
        Deque<RecordedEvent> events = new ArrayDeque<>(length);
        for (StreamHistory at = this; at != null && at.last != null; at = at.before) {
            events.addFirst(at.last);
        }
        return events;
    }
}
