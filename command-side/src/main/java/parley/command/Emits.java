package parley.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import parley.events.Event;

/**
 * The event that a command puts on record, by which we know which command made a stored record; and
 * what the command does.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Emits {
    /** An event with the same components; the first, where a decision yields several. */
    Class<? extends Event> value();

    /** What the command does, in one sentence for whoever sends it. */
    String summary();
}
