package parley.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether all sides in this process can answer. Anybody may ask, so an answer holds for a second: a
 * crowd costs the database no more than one.
 */
public final class ReadinessCheck {
    private static final Duration HOLDS = Duration.ofSeconds(1);

    private final List<Readiness> sides;
    private final InstantSource clock;
    private @Nullable Instant askedAt;
    private boolean ready;

    /**
     * Creates the check.
     *
     * @param clock by which an answer grows old
     */
    public ReadinessCheck(List<Readiness> sides, InstantSource clock) {
        this.sides = sides;
        this.clock = clock;
    }

    /** Whoever comes while one asks waits for that one's answer, however long it takes. */
    public synchronized boolean isReady() {
        if (!holds(clock.instant())) {
            ready = areReady();
            askedAt = clock.instant();
        }
        return ready;
    }

    /** Not if the clock was set back since. */
    private boolean holds(Instant now) {
        return askedAt != null && !now.isBefore(askedAt) && now.isBefore(askedAt.plus(HOLDS));
    }

    private boolean areReady() {
        try {
            return sides.stream().allMatch(Readiness::isReady);
        } catch (RuntimeException unreachable) {
            return false;
        }
    }
}
