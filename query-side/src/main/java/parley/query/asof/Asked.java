package parley.query.asof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.query.fact.read.AsOf;

/**
 * A question's two clocks, resolved against the log.
 *
 * @param asOf the moment of valid time, and the position that stands for the one of recorded time
 * @param at the moment of valid time as asked for; absent means now, which an answer doesn't name:
 *     it would be another answer at each reading
 * @param knownAt the moment of recorded time; absent means all that the position holds
 * @param isFinal whether no record can come any more that would have been known at {@code knownAt}
 */
public record Asked(AsOf asOf, @Nullable Instant at, @Nullable Instant knownAt, boolean isFinal) {
    /** How it is told to whoever asked. */
    public View view() {
        return new View(at, knownAt, asOf.position(), isFinal ? "final" : "provisional");
    }

    /**
     * The clocks as an answer names them.
     *
     * @param position of the last event that the answer rests on
     * @param finality {@code final} or {@code provisional}
     */
    public record View(
            @Nullable Instant at, @Nullable Instant knownAt, long position, String finality) {}
}
