package parley.query.fact;

import java.util.List;
import parley.events.RecordId;
import parley.events.Thing;
import parley.query.facet.AssertedValue;

/**
 * The change that one event makes to the live assertions of its record. A record's first event
 * determines whether the record is new, corrects or retracts; the assertions of its other events
 * are {@link Made}.
 */
public sealed interface FactChange {
    /** The position of the event in the log, above those of all earlier changes. */
    long position();

    /**
     * A record creates its thing, about which nothing has been asserted before. It is its own root,
     * and its place is its position.
     */
    record Founded(long position, Thing thing, RecordId root, List<AssertedValue> asserted)
            implements FactChange {}

    /**
     * A record adds assertions.
     *
     * @param root the first record of the chain of corrections
     * @param place the position of the root's first event
     */
    record Made(long position, Thing thing, RecordId root, long place, List<AssertedValue> asserted)
            implements FactChange {}

    /** A record replaces its root: its assertions take the place of all the root's assertions. */
    record Corrected(
            long position, Thing thing, RecordId root, long place, List<AssertedValue> asserted)
            implements FactChange {}

    /** The assertions of the root at this place are no longer live. */
    record Retracted(long position, long place) implements FactChange {}

    /**
     * A root that was retracted stands again, with what it last asserted, in its old place.
     *
     * @param said what it asserts, each with the position of the event that said so
     */
    record Restored(long position, Thing thing, RecordId root, long place, List<Said> said)
            implements FactChange {

        /** Returns what it asserts, in order. */
        public List<AssertedValue> asserted() {
            return said.stream().map(Said::value).toList();
        }
    }

    /** What an event asserted, at its position. */
    record Said(long position, AssertedValue value) {
        /** Returns all that an event asserted, in order. */
        public static List<Said> each(long position, List<AssertedValue> asserted) {
            return asserted.stream().map(value -> new Said(position, value)).toList();
        }
    }
}
