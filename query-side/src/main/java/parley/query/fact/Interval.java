package parley.query.fact;

import java.util.Comparator;
import java.util.stream.Stream;
import parley.events.InvalidValue;
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

    private static final Comparator<Assertion> BY_COVER_BEGIN =
            Comparator.comparingLong(Assertion::coverBegin);

    public Interval {
        if (from >= until) {
            throw new InvalidValue("a stretch of time ends after it begins");
        }
    }

    public boolean contains(long instant) {
        return from <= instant && instant < until;
    }

    /** Returns whether at each of its instants one of the assertions certainly covers. */
    public boolean isSurelyCoveredBy(Stream<Assertion> assertions) {
        var covered = from;
        for (var assertion : assertions.sorted(BY_COVER_BEGIN).toList()) {
            if (assertion.coverBegin() <= covered) {
                covered = Math.max(covered, assertion.coverEnd().earliest());
            }
        }
        return covered >= until;
    }

    /** Returns the part that both have, which must overlap. */
    public Interval and(Interval other) {
        return new Interval(Math.max(from, other.from), Math.min(until, other.until));
    }

    public boolean overlaps(Interval other) {
        return from < other.until && other.from < until;
    }
}
