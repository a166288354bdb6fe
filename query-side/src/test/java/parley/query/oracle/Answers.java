package parley.query.oracle;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import parley.events.NegotiationId;
import parley.events.Thing;

/**
 * What is held against the oracle: a system that was told one history. Values are described as
 * {@link Assertions} does it.
 */
public interface Answers {

    /**
     * What a facet was at a moment, as known when the record at a position was the last.
     *
     * @param v in microseconds since 1970-01-01T00:00Z
     * @param position 0 before the first record
     */
    Reading read(Thing thing, String facet, long v, long position);

    /** All things, of all negotiations, that were there as known at a position. */
    Set<Thing> things(long position);

    /** {@link #read} at many moments in rising order, for those who answer them faster at once. */
    default List<Reading> read(Thing thing, String facet, long[] moments, long position) {
        return LongStream.of(moments).mapToObj(v -> read(thing, facet, v, position)).toList();
    }

    /**
     * The last position that a negotiation's record had by a recorded time in microseconds since
     * 1970-01-01T00:00Z, 0 if none; empty where the system keeps no recorded times.
     */
    default OptionalLong positionBy(NegotiationId negotiation, long recorded) {
        return OptionalLong.empty();
    }
}
