package parley.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** How fast a build moves, over the while that it has been busy without a pause. */
final class BuildRate {
    private final InstantSource clock;
    private @Nullable Instant since;
    private long from;
    private volatile long perSecond;
    private volatile @Nullable Instant last;

    BuildRate(InstantSource clock) {
        this.clock = clock;
    }

    /** A page is about to be moved; after a pause, counts from here and now on. */
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

    /** What comes next is counted anew. */
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
