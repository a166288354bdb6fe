package parley.query.projection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.security.NegotiationScope;

/**
 * How a projection does.
 *
 * @param name which one
 * @param version the shape of what it builds
 * @param build tells what is read now from what was read before a rebuild; 0 before there is any
 * @param position of the last event that it has taken in
 * @param head of the log
 * @param lag how many events it is behind
 * @param kept whether this node moves it; on the others, rate and error say nothing of it
 * @param perSecond events a second, over the last busy while; 0 before there was one
 * @param lastProgress when it last took something in; absent if never since this node started
 * @param error why it stands still; absent if it does not
 * @param parked things that could not be taken in, and were passed over
 * @param rebuild a build beside it, while there is one
 */
public record ProjectionState(
        String name,
        int version,
        long build,
        long position,
        long head,
        long lag,
        boolean kept,
        long perSecond,
        @Nullable Instant lastProgress,
        @Nullable String error,
        List<Parked> parked,
        @Nullable Rebuild rebuild) {

    /** What may be told of it to somebody whose reach ends there. */
    ProjectionState within(NegotiationScope reach) {
        return reach.isAll()
                ? this
                : new ProjectionState(
                        name,
                        version,
                        build,
                        position,
                        head,
                        lag,
                        kept,
                        perSecond,
                        lastProgress,
                        error == null ? null : "it has stopped; the operator can see why",
                        parked.stream().filter(thing -> thing.isWithin(reach)).toList(),
                        rebuild);
    }

    /** A thing that is passed over since an event of its own could not be taken in. */
    public record Parked(String thing, long position, String error) {
        private boolean isWithin(NegotiationScope reach) {
            return reach.includes(thing.substring(0, thing.indexOf('/')));
        }
    }

    /**
     * A build beside the live one.
     *
     * @param secondsLeft until it has caught up, at the present rate; absent before there is one,
     *     and on nodes that don't move it
     */
    public record Rebuild(long position, long perSecond, @Nullable Long secondsLeft) {}
}
