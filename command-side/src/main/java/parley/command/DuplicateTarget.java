package parley.command;

import parley.events.Thing;

/**
 * What another thing is to be a duplicate of, as it was when that was decided.
 *
 * @param version how many events its stream held
 * @param duplicate it was itself marked as a duplicate
 */
public record DuplicateTarget(Thing thing, long version, boolean duplicate) {}
