package parley.query.oracle;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import parley.events.NegotiationId;
import parley.events.Thing;

/** The answers of a system about one history, with values as in {@link Assertions}. */
public interface Answers {

    /**
     * Returns a facet at a moment, as known when the record at a position was the last.
     *
     * @param v in microseconds since 1970-01-01T00:00Z
     * @param position 0 before the first record
     */
    Reading read(Thing thing, String facet, long v, long position);

    /** Returns the things of all negotiations that exist as known at a position. */
    Set<Thing> things(long position);

    /** Does {@link #read} at many moments in ascending order, for systems that do so faster. */
    default List<Reading> read(Thing thing, String facet, long[] moments, long position) {
        return LongStream.of(moments).mapToObj(v -> read(thing, facet, v, position)).toList();
    }

    /**
     * Returns what fell in a window, as known at a position, in order; empty if the system keeps no
     * timeline.
     */
    default Optional<List<TimelineEntry>> timeline(
            NegotiationId negotiation, Window window, long position) {
        return Optional.empty();
    }

    /**
     * Returns the last position that the record of a negotiation had by a recorded time in
     * microseconds since 1970-01-01T00:00Z, 0 if there is none; empty if the system keeps no
     * recorded times.
     */
    default OptionalLong positionBy(NegotiationId negotiation, long recorded) {
        return OptionalLong.empty();
    }
}
