package parley.command.handling;

import java.util.List;
import parley.events.Event;

/**
 * The outcome that a command would have.
 *
 * @param events what it would record; for a repeat, what it has recorded
 * @param repeated whether it is already stored, so that nothing would be stored now
 */
public record DryRunResult(List<Event> events, boolean repeated) {
    public DryRunResult {
        events = List.copyOf(events);
    }
}
