package parley.command;

import java.util.List;
import parley.events.ThingId;
import parley.events.ValidTime;

/** A command that names the thing it is about. */
public non-sealed interface ThingCommand extends Command {
    /** The thing whose stream it starts or continues. */
    ThingId thing();

    /**
     * Returns those of its times that may lie in the future, because they describe what is planned
     * or expected. All others must have begun when they are recorded.
     */
    default List<ValidTime> ahead() {
        return List.of();
    }
}
