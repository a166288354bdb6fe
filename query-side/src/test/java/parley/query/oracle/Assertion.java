package parley.query.oracle;

import parley.events.RecordId;
import parley.events.time.Extent;

/**
 * The value that one record asserts of one facet over an extent.
 *
 * @param record the first id of the record
 * @param place the position of its first version, which a correction keeps
 */
record Assertion(String facet, String value, Extent extent, RecordId record, long place) {

    boolean possiblyCovers(long v) {
        return extent.begin().earliest() <= v && v < extent.end().latest();
    }

    boolean certainlyCovers(long v) {
        return extent.begin().latest() <= v && v < extent.end().earliest();
    }

    /**
     * Whether this certainly begins after another. Beginnings with the same bounds are ordered by
     * their records alone, even if they are instants: of two such, the earliest of each is not
     * before the latest of the other.
     */
    boolean certainlyBeginsAfter(Assertion other) {
        if (extent.begin().equals(other.extent.begin())) {
            return place > other.place;
        }
        return extent.begin().earliest() >= other.extent.begin().latest();
    }

    Value toValue() {
        return new Value(record, value);
    }
}
