package parley.query.asof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.events.SchemaName;
import parley.query.fact.Interval;
import parley.query.fact.read.AsOf;

/**
 * The two times of a question about a negotiation, resolved against the log.
 *
 * @param reached the position that the facts have reached
 * @param asOf the moment of valid time, and the log position that stands for the moment of recorded
 *     time
 * @param at the requested moment of valid time; absent means now, which an answer doesn't name
 *     since it would differ at each reading
 * @param knownAt the moment of recorded time; absent means everything up to the position
 * @param isFinal whether no further record can arrive that would have been known at {@code knownAt}
 * @param during the interval of valid time that was requested instead of a moment
 * @param certain whether to leave out what is merely possible
 */
@SchemaName("Asked")
public record ResolvedQuestion(
        NegotiationContext negotiation,
        long reached,
        AsOf asOf,
        @Nullable Instant at,
        @Nullable Instant knownAt,
        boolean isFinal,
        @Nullable Interval during,
        boolean certain) {

    /**
     * Returns the same question about an interval; the interval's last microsecond stands for its
     * moment.
     */
    public ResolvedQuestion over(Interval interval) {
        var close = new AsOf(interval.until() - 1, asOf.position());
        return new ResolvedQuestion(
                negotiation, reached, close, null, knownAt, isFinal, interval, certain);
    }

    /** Returns the times as an answer shows them. */
    public View view() {
        return new View(
                at,
                during == null ? null : During.of(during),
                knownAt,
                asOf.position(),
                isFinal ? "final" : "provisional",
                negotiation.fictional() ? true : null);
    }

    /**
     * The times of a question as an answer shows them.
     *
     * @param position the position of the last event that the answer is based on
     * @param finality {@code final} or {@code provisional}
     * @param fictional true if everything in the answer is invented; absent if it is about the real
     *     world
     */
    public record View(
            @Nullable Instant at,
            @Nullable During during,
            @Nullable Instant knownAt,
            long position,
            String finality,
            @Nullable Boolean fictional) {}

    /**
     * An interval as an answer shows it.
     *
     * @param from its first instant; absent if it has no beginning
     * @param until the first instant after it; absent if it has no end
     */
    public record During(@Nullable Instant from, @Nullable Instant until) {
        static During of(Interval stretch) {
            return new During(
                    TimeParameters.instant(stretch.from()),
                    TimeParameters.instant(stretch.until()));
        }
    }
}
