package parley.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import parley.events.Event;

/**
 * Declares which event a command records, so that the command behind a stored record is known, and
 * describes the command.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Emits {
    /** The event with the same components; the first one, where a decision yields several. */
    Class<? extends Event> value();

    /** What the command does, in one sentence for callers. */
    String summary();
}
