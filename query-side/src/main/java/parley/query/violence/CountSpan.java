package parley.query.violence;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import parley.events.Estimate;

/**
 * From the least to the greatest of some numbers, both included. A sum that no {@code long} can
 * hold is the greatest one.
 */
public record CountSpan(long low, long high) {
    static final CountSpan NONE = new CountSpan(0, 0);

    /** Returns the span of an estimate's numbers; empty if it has none but codes. */
    static Optional<CountSpan> of(Estimate estimate) {
        var counted = estimate.withoutCodes();
        return counted == null
                ? Optional.empty()
                : Stream.of(counted.low(), counted.best(), counted.high())
                        .filter(Objects::nonNull)
                        .map(number -> new CountSpan(number, number))
                        .reduce(CountSpan::or);
    }

    /** Returns the span of all numbers of both. */
    CountSpan or(CountSpan other) {
        return new CountSpan(Math.min(low, other.low), Math.max(high, other.high));
    }

    CountSpan plus(CountSpan other) {
        return new CountSpan(sum(low, other.low), sum(high, other.high));
    }

    private static long sum(long one, long other) {
        var sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
