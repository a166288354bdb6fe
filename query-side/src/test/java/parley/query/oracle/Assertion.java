package parley.query.oracle;

import parley.events.RecordId;
import parley.events.time.Extent;

/**
 * What one record says of one facet: a value over an extent.
 *
 * @param record the first id of the record
 * @param place the position of the record as it was first made, which a correction keeps
 */
record Assertion(String facet, String value, Extent extent, RecordId record, long place) {

    boolean possiblyCovers(long v) {
        return extent.begin().earliest() <= v && v < extent.end().latest();
    }

    boolean certainlyCovers(long v) {
        return extent.begin().latest() <= v && v < extent.end().earliest();
    }

    /**
     * Beginnings with the same bounds are told apart by their records alone, also where they are
     * instants: of two such, each earliest is not before the other's latest.
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
