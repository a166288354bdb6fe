package parley.query.fact;

import java.util.List;
import parley.events.RecordId;
import parley.events.Thing;
import parley.query.facet.AssertedValue;

/**
 * What one event changes about the live assertions of its record. A record's first event says
 * whether the record is new, corrects or retracts; what its other events assert is {@link Made}.
 */
public sealed interface FactChange {
    /** The position of the event in the log, above those of all changes before it. */
    long position();

    /**
     * A record founds its thing, of which nothing has been asserted before. It is its own root, and
     * its place is its position.
     */
    record Founded(long position, Thing thing, RecordId root, List<AssertedValue> asserted)
            implements FactChange {}

    /**
     * A record asserts something more.
     *
     * @param root the first of the records that correct each other
     * @param place the position of the root's first event
     */
    record Made(long position, Thing thing, RecordId root, long place, List<AssertedValue> asserted)
            implements FactChange {}

    /** A record takes the place of its root, all of whose assertions give way to its own. */
    record Corrected(
            long position, Thing thing, RecordId root, long place, List<AssertedValue> asserted)
            implements FactChange {}

    /** The assertions of the root at this place live no longer. */
    record Retracted(long position, long place) implements FactChange {}
}
