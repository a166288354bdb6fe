package parley.command;

import parley.events.ThingId;

/** A command that names the thing it is about. */
public non-sealed interface ThingCommand extends Command {
    /** The thing whose stream it founds or continues. */
    ThingId thing();
}
