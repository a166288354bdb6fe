package parley.benchmarks.asof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A question's two moments.
 *
 * @param position of the last record that was known at {@code knownAt}
 */
record Ratio(Instant at, Instant knownAt, long position) {
    /** Valid time in microseconds since 1970-01-01T00:00Z. */
    long atMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
