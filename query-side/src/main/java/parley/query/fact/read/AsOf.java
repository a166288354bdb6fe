package parley.query.fact.read;

import parley.events.InvalidValue;

/**
 * A point in both times.
 *
 * @param at a moment of valid time, in microseconds since 1970-01-01T00:00Z
 * @param position the last log position that is known
 */
public record AsOf(long at, long position) {
    public AsOf {
        if (at == Long.MAX_VALUE || position == Long.MAX_VALUE) {
            throw new InvalidValue("nothing can be asked about what lies after everything");
        }
    }
}
