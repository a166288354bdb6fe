package parley.command.handling;

import java.util.List;
import parley.events.Event;

/**
 * What would come of a command.
 *
 * @param events what it would put on record; for a repeat, what it has put there
 * @param repeated it was stored before, and nothing would be stored now
 */
public record DryRunResult(List<Event> events, boolean repeated) {
    public DryRunResult {
        events = List.copyOf(events);
    }
}
