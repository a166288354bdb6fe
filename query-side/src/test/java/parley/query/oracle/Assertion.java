package parley.query.oracle;

import java.util.Set;
import java.util.stream.Stream;
import parley.events.RecordId;
import parley.events.time.Extent;
import parley.events.time.Moment;

/**
 * The value that one record asserts of one facet over an extent.
 *
 * @param record the first id of the record
 * @param place the position of its first version, which a correction keeps
 */
record Assertion(String facet, String value, Extent extent, RecordId record, long place) {
    /** Rule 5: the facets of states; all others are courses. */
    private static final Set<String> STATES =
            Set.of(
                    "control",
                    "state",
                    "roles",
                    "capacities",
                    "delegates",
                    "effects",
                    "names",
                    "reliability");

    boolean isCourse() {
        var key = facet.indexOf('/');
        return !STATES.contains(key < 0 ? facet : facet.substring(0, key));
    }

    /**
     * Nothing in a course ends before it begins: latest(begin) is at most latest(end). What was
     * told imprecisely does not become an instant thereby.
     */
    long latestBegin() {
        var begin = extent.begin();
        var end = extent.end().latest();
        if (!isCourse() || begin.latest() <= end) {
            return begin.latest();
        }
        return end == begin.earliest() ? end + 1 : end;
    }

    /** Nothing in a course ends before it begins: earliest(end) is at least earliest(begin). */
    private long earliestEnd() {
        var earliest = extent.end().earliest();
        return isCourse() ? Math.max(earliest, extent.begin().earliest()) : earliest;
    }

    /** Whether it possibly covers in a state, or has possibly begun in a course. */
    boolean possiblyCovers(long v) {
        return extent.begin().earliest() <= v && (isCourse() || v < extent.end().latest());
    }

    /**
     * Whether it was told without a time, of what its thing did or underwent: then it certainly
     * covers from the thing's own beginning.
     */
    boolean isUndated() {
        return extent.begin().earliest() == Moment.THE_THINGS_BEGINNING;
    }

    /** Whether it certainly covers in a state, or has certainly begun in a course. */
    boolean certainlyCovers(long v) {
        return hasCertainlyBegun(v) && (isCourse() || v < extent.end().earliest());
    }

    private boolean hasCertainlyBegun(long v) {
        return isUndated() ? v > Moment.BEFORE_ALL : latestBegin() <= v;
    }

    /**
     * Whether this certainly begins after another. Beginnings with the same bounds as told are
     * ordered by their records alone, even if they are instants: of two such, the earliest of each
     * is not before the latest of the other.
     */
    boolean certainlyBeginsAfter(Assertion other) {
        if (extent.begin().equals(other.extent.begin())) {
            return place > other.place;
        }
        return extent.begin().earliest() >= other.latestBegin();
    }

    /**
     * Returns what is possible where it possibly prevails: its value, that it has ended, or both.
     */
    Stream<Value> values(long v) {
        var ended = new Value(record, value, true);
        return Stream.of(holds(), ended).filter(one -> one.ended() ? mayHaveEnded(v) : mayHold(v));
    }

    Value holds() {
        return new Value(record, value, false);
    }

    private boolean mayHold(long v) {
        return v < extent.end().latest();
    }

    private boolean mayHaveEnded(long v) {
        return isCourse() && v >= earliestEnd();
    }

    /** Whether a possible value is surely so, if nothing else is possible. */
    boolean isSurely(Value possible, long v) {
        return hasCertainlyBegun(v)
                && (possible.ended() ? v >= extent.end().latest() : v < earliestEnd());
    }
}
