package parley.query.projection;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the builds have come on this node. Set by the thread that moves them, read by any. */
final class Gauge {
    private static final long NO_REBUILD = -1;

    private final Position reached;
    private final Rate rate;
    private final Rate rebuildRate;
    private volatile long position;
    private volatile long rebuildPosition = NO_REBUILD;
    private volatile @Nullable String error;

    Gauge(Position reached, InstantSource clock) {
        this.reached = reached;
        this.rate = new Rate(clock);
        this.rebuildRate = new Rate(clock);
    }

    long position() {
        return position;
    }

    void live(long now) {
        position = now;
        rate.reached(now);
        reached.reached(now);
    }

    void idle() {
        rate.pause();
    }

    void rebuildBegins(long at) {
        rebuildPosition = at;
        rebuildRate.begin(at);
    }

    void rebuild(long now) {
        rebuildPosition = now;
        rebuildRate.reached(now);
    }

    void rebuildEnds() {
        rebuildPosition = NO_REBUILD;
    }

    void fails(Exception failure) {
        error = String.valueOf(failure.getMessage());
    }

    void works() {
        error = null;
    }

    ProjectionState state(
            String name, int version, long logHead, List<ProjectionState.Parked> parked) {
        var at = position;
        var head = Math.max(logHead, at);
        return new ProjectionState(
                name,
                version,
                at,
                head,
                head - at,
                rate.perSecond(),
                rate.last(),
                error,
                parked,
                rebuildState(head));
    }

    private ProjectionState.@Nullable Rebuild rebuildState(long head) {
        var at = rebuildPosition;
        if (at == NO_REBUILD) {
            return null;
        }
        var perSecond = rebuildRate.perSecond();
        return new ProjectionState.Rebuild(
                at, perSecond, perSecond == 0 ? null : (head - at) / perSecond);
    }
}
