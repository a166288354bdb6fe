package parley.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.ThingId;
import parley.events.ValidTime;

/** A command that names the thing it is about. */
public non-sealed interface ThingCommand extends Command {
    /** The thing whose stream it starts or continues. */
    ThingId thing();

    /**
     * Returns those of its times that may lie in the future, because they describe what is planned
     * or expected. All others but {@link #until} must have begun when they are recorded.
     */
    default List<ValidTime> ahead() {
        return List.of();
    }

    /**
     * Returns the time until which something is so, if the command states it. That too may lie in
     * the future: a term of office, a truce of thirty days.
     */
    default @Nullable ValidTime until() {
        return null;
    }
}
