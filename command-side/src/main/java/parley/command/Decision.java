package parley.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.RecordId;
import parley.eventstore.StandingChange;

/** The outcome of a command: events to record, or a rejection. */
public sealed interface Decision {

    /**
     * The command is accepted.
     *
     * @param events what is recorded; never empty
     * @param root the first record of the chain that is corrected; null if none is
     * @param standing what a retraction changes of what stands; null if nothing
     */
    record Accepted(List<Event> events, @Nullable RecordId root, @Nullable StandingChange standing)
            implements Decision {
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("a decision puts something on record");
            }
        }
    }

    /** The command is rejected, and nothing is stored. */
    record Rejected(Rejection rejection) implements Decision {}

    static Decision accept(Event event) {
        return new Accepted(List.of(event), null, null);
    }

    static Decision refuse(Rule rule) {
        return new Rejected(Rejection.of(rule));
    }

    static Decision refuse(Rule rule, String name, Object value) {
        return new Rejected(Rejection.of(rule).with(name, value));
    }
}
