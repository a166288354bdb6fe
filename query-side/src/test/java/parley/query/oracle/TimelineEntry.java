package parley.query.oracle;

import java.util.Comparator;
import java.util.List;
import parley.events.Thing;

/**
 * What one record asserts of one facet, in a window of valid time.
 *
 * @param earliest the earliest beginning, in microseconds since 1970-01-01T00:00Z
 * @param place the position of the record's first version
 * @param certain whether it fell in the window in any case
 */
public record TimelineEntry(
        long earliest, long place, Thing thing, String facet, Value value, boolean certain) {
    /** The order of a timeline, which leaves open in what order one record asserts. */
    static final Comparator<TimelineEntry> ORDER =
            Comparator.comparingLong(TimelineEntry::earliest)
                    .thenComparingLong(TimelineEntry::place);

    private static final Comparator<TimelineEntry> BY_FACET =
            ORDER.thenComparing(TimelineEntry::facet);

    /** Returns entries in their order; what one record asserts, in order of the facets. */
    static List<TimelineEntry> byFacet(List<TimelineEntry> entries) {
        return entries.stream().sorted(BY_FACET).toList();
    }
}
