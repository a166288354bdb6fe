package parley.command;

import java.util.List;
import parley.events.ThingId;
import parley.events.ValidTime;

/** A command that names the thing it is about. */
public non-sealed interface ThingCommand extends Command {
    /** The thing whose stream it founds or continues. */
    ThingId thing();

    /**
     * Those of its times that may lie to come, for they tell of what is planned or looked ahead to.
     * All others must have begun when they are recorded.
     */
    default List<ValidTime> ahead() {
        return List.of();
    }
}
