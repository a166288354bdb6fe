package parley.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The rate of a build, measured over the current period without a pause. */
final class BuildRate {
    private final InstantSource clock;
    private @Nullable Instant since;
    private long from;
    private volatile long perSecond;
    private volatile @Nullable Instant last;

    BuildRate(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Marks that a page is about to be processed; after a pause, starts counting from here and now.
     */
    void beginsAt(long position) {
        if (since == null) {
            since = clock.instant();
            from = position;
        }
    }

    void reached(long position) {
        var now = clock.instant();
        if (since != null) {
            var millis = Math.max(1, Duration.between(since, now).toMillis());
            perSecond = (position - from) * 1000 / millis;
        }
        last = now;
    }

    /** Ends the current period; the next page starts a new one. */
    void pause() {
        since = null;
    }

    long perSecond() {
        return perSecond;
    }

    @Nullable Instant last() {
        return last;
    }
}
