package parley.command;

import parley.events.Thing;

/**
 * The original to which a duplicate will point, as it was when the command was decided.
 *
 * @param version the number of events in its stream
 * @param duplicate whether it is itself marked as a duplicate
 */
public record DuplicateTarget(Thing thing, long version, boolean duplicate) {}
