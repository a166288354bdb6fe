package parley.command.axon;

import java.util.List;
import parley.events.Event;

/**
 * What would come of a command.
 *
 * @param events what it would put on record; for a repeat, what it has put there
 * @param repeated it was stored before, and nothing would be stored now
 */
public record Foreseen(List<Event> events, boolean repeated) {
    public Foreseen {
        events = List.copyOf(events);
    }
}
