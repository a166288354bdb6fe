package parley.query.fact;

import java.util.Comparator;
import java.util.stream.Stream;
import parley.events.InvalidValue;
import parley.events.time.Extent;
import parley.events.time.Moment;

/**
 * A non-empty interval of valid time, in microseconds since 1970-01-01T00:00Z.
 *
 * @param from its first instant; {@link Moment#BEFORE_ALL} if it has no beginning
 * @param until the first instant after it; {@link Moment#AFTER_ALL} if it has no end
 */
public record Interval(long from, long until) {
    /** All of valid time. */
    public static final Interval EVER = new Interval(Moment.BEFORE_ALL, Moment.AFTER_ALL);

    private static final Comparator<Extent> BY_LATEST_BEGIN =
            Comparator.comparingLong(extent -> extent.begin().latest());

    public Interval {
        if (from >= until) {
            throw new InvalidValue("a stretch of time ends after it begins");
        }
    }

    public boolean contains(long instant) {
        return from <= instant && instant < until;
    }

    /** Returns whether at each of its instants one of the extents certainly covers. */
    public boolean isSurelyCoveredBy(Stream<Extent> extents) {
        var covered = from;
        for (var extent : extents.sorted(BY_LATEST_BEGIN).toList()) {
            if (extent.begin().latest() <= covered) {
                covered = Math.max(covered, extent.end().earliest());
            }
        }
        return covered >= until;
    }

    public boolean overlaps(Interval other) {
        return from < other.until && other.from < until;
    }
}
