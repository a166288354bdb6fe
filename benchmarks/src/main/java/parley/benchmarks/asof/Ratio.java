package parley.benchmarks.asof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The two moments of a question.
 *
 * @param position the position of the last record known at {@code knownAt}
 */
record Ratio(Instant at, Instant knownAt, long position) {
    /** Returns the moment of valid time in microseconds since 1970-01-01T00:00Z. */
    long atMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
