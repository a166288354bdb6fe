package parley.command.record;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.Provenance;

/**
 * What a stream told so far. Immutable; a longer history shares all of the shorter one, so that
 * folding a stream costs as much for its last event as for its first.
 */
public final class History {
    static final History NOTHING = new History(null, null, 0);

    private final @Nullable History before;
    private final @Nullable Told last;
    private final int length;

    private History(@Nullable History before, @Nullable Told last, int length) {
        this.before = before;
        this.last = last;
        this.length = length;
    }

    History then(Event event, Provenance provenance) {
        return new History(this, new Told(event, provenance), length + 1);
    }

    /** How many events the stream holds: the thing's version. */
    public int length() {
        return length;
    }

    /** All that was told, oldest first. */
    Iterable<Told> told() {
        Deque<Told> told = new ArrayDeque<>(length);
        for (History at = this; at != null && at.last != null; at = at.before) {
            told.addFirst(at.last);
        }
        return told;
    }
}
