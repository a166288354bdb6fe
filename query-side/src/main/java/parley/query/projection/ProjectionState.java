package parley.query.projection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.security.NegotiationScope;

/**
 * The state of a projection.
 *
 * @param name its name
 * @param version the version of its facts
 * @param build distinguishes the current build from the one before a rebuild; 0 before there is any
 * @param position the position of the last event that it has processed
 * @param head the position of the log's last event
 * @param lag how many events it is behind
 * @param kept whether this node advances it; on other nodes, rate and error carry no information
 * @param perSecond events per second over the last busy period; 0 before there was one
 * @param lastProgress when it last processed an event; absent if never since this node started
 * @param error why it has stopped; absent if it has not
 * @param parked things that could not be processed, and were skipped
 * @param rebuild the next build, while there is one
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

    /** Returns what a user with this scope may see. */
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

    /** A thing that is skipped since one of its events could not be processed. */
    public record Parked(String thing, long position, String error) {
        private boolean isWithin(NegotiationScope reach) {
            return reach.includes(thing.substring(0, thing.indexOf('/')));
        }
    }

    /**
     * A build beside the live one.
     *
     * @param secondsLeft estimated seconds until it has caught up, at the present rate; absent
     *     before there is a rate, and on nodes that don't advance it
     */
    public record Rebuild(long position, long perSecond, @Nullable Long secondsLeft) {}
}
