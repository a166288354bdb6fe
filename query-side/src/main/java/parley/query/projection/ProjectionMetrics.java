package parley.query.projection;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The progress of the builds that this node advances. The projection's thread writes it, any thread
 * reads it.
 */
final class ProjectionMetrics {
    private final PositionAwaiter moved;
    private final BuildRate rate;
    private final BuildRate rebuildRate;
    private volatile @Nullable String error;

    ProjectionMetrics(PositionAwaiter moved, InstantSource clock) {
        this.moved = moved;
        this.rate = new BuildRate(clock);
        this.rebuildRate = new BuildRate(clock);
    }

    void begins(long position) {
        rate.beginsAt(position);
    }

    void live(long position) {
        rate.reached(position);
        moved.moved();
    }

    void idle() {
        rate.pause();
    }

    void rebuildBegins(long position) {
        rebuildRate.pause();
        rebuildRate.beginsAt(position);
    }

    void rebuild(long position) {
        rebuildRate.reached(position);
    }

    void fails(Throwable failure) {
        var message = failure.getMessage();
        error = failure instanceof Error || message == null ? failure.toString() : message;
    }

    void works() {
        error = null;
    }

    long perSecond() {
        return rate.perSecond();
    }

    long rebuildPerSecond() {
        return rebuildRate.perSecond();
    }

    @Nullable Instant lastProgress() {
        return rate.last();
    }

    @Nullable String error() {
        return error;
    }
}
