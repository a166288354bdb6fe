package parley.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is reused for a second after it was read: any number of callers cost its source one
 * read. Callers that come during a read wait for it. A clock that is set back ends the reuse.
 */
public final class ReusedValue<T> {
    private static final Duration REUSED_FOR = Duration.ofSeconds(1);

    private final Supplier<T> source;
    private final InstantSource clock;
    private @Nullable Reading<T> last;

    private record Reading<T>(T value, Instant at) {
        boolean isReusable(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(REUSED_FOR));
        }
    }

    public ReusedValue(Supplier<T> source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    public synchronized T get() {
        var reading = last;
        if (reading == null || !reading.isReusable(clock.instant())) {
            // its age counts from the end of the read, which may take seconds
            reading = new Reading<>(source.get(), clock.instant());
            last = reading;
        }
        return reading.value();
    }
}
