package parley.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The readiness of all sides in this process. A result is cached for a second, because anybody may
 * ask for it: a crowd costs the database no more than one caller.
 */
public final class ReadinessCheck {
    private static final Duration CACHED_FOR = Duration.ofSeconds(1);

    private final List<Readiness> sides;
    private final InstantSource clock;
    private @Nullable Instant checkedAt;
    private boolean ready;

    public ReadinessCheck(List<Readiness> sides, InstantSource clock) {
        this.sides = sides;
        this.clock = clock;
    }

    /** Whether all sides are ready. Callers during a check wait for its result. */
    public synchronized boolean isReady() {
        if (!isCached(clock.instant())) {
            ready = areReady();
            checkedAt = clock.instant();
        }
        return ready;
    }

    /** Whether the cached result is still valid; it is not if the clock was set back. */
    private boolean isCached(Instant now) {
        return checkedAt != null
                && !now.isBefore(checkedAt)
                && now.isBefore(checkedAt.plus(CACHED_FOR));
    }

    private boolean areReady() {
        try {
            return sides.stream().allMatch(Readiness::isReady);
        } catch (RuntimeException unreachable) {
            return false;
        }
    }
}
