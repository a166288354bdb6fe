package parley.command.handling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;

/**
 * The outcome that a command would have.
 *
 * @param events what it would record; for a repeat, what it has recorded
 * @param repeated whether it is already stored, so that nothing would be stored now
 * @param consequences what a retraction would bring about; null for any other command, and a repeat
 */
public record DryRunResult(
        List<Event> events, boolean repeated, @Nullable Consequences consequences) {
    public DryRunResult {
        events = List.copyOf(events);
    }
}
