package parley.query.asof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.events.SchemaName;
import parley.query.fact.Interval;
import parley.query.fact.read.AsOf;

/**
 * A question's two clocks, resolved against the log.
 *
 * @param asOf the moment of valid time, and the position that stands for the one of recorded time
 * @param at the moment of valid time as asked for; absent means now, which an answer doesn't name:
 *     it would be another answer at each reading
 * @param knownAt the moment of recorded time; absent means all that the position holds
 * @param isFinal whether no record can come any more that would have been known at {@code knownAt}
 * @param during the stretch of valid time that was asked for instead of a moment
 * @param fictional whether the negotiation is invented
 */
@SchemaName("Asked")
public record ResolvedQuestion(
        AsOf asOf,
        @Nullable Instant at,
        @Nullable Instant knownAt,
        boolean isFinal,
        @Nullable Interval during,
        boolean fictional) {

    /** The same question about a stretch; the moment that stands for it is its last. */
    public ResolvedQuestion during(Interval stretch) {
        var close = new AsOf(stretch.until() - 1, asOf.position());
        return new ResolvedQuestion(close, null, knownAt, isFinal, stretch, fictional);
    }

    /** How it is told to whoever asked. */
    public View view() {
        return new View(
                at,
                during == null ? null : During.of(during),
                knownAt,
                asOf.position(),
                isFinal ? "final" : "provisional",
                fictional ? true : null);
    }

    /**
     * The clocks as an answer names them.
     *
     * @param position of the last event that the answer rests on
     * @param finality {@code final} or {@code provisional}
     * @param fictional true if all that the answer tells of is invented; absent if it is of the
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
     * A stretch as an answer names it.
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
