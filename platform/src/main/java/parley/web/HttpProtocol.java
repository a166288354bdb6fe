package parley.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * Tomcat's HTTP, with a limit on the time that the head of a request takes. Tomcat itself only
 * limits the time between two bytes of it, so that each connection could be kept for days.
 */
public final class HttpProtocol extends Http11NioProtocol {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SECONDS_BETWEEN_LOOKS = 5;

    @Override
    public void start() throws Exception {
        super.start();
        var _ =
                getUtilityExecutor()
                        .scheduleWithFixedDelay(
                                this::endSlowHeads,
                                SECONDS_BETWEEN_LOOKS,
                                SECONDS_BETWEEN_LOOKS,
                                TimeUnit.SECONDS);
    }

    /** Closes connections on which a head has begun and not ended in time. */
    private void endSlowHeads() {
        long now = System.nanoTime();
        for (var connection : getEndpoint().getConnections()) {
            // A connection has one here only while it waits for the rest of a head.
            if (connection.getCurrentProcessor() instanceof AbstractProcessor waiting
                    && isSlow(waiting.getRequest().getStartTimeNanos(), now)) {
                connection.close();
            }
        }
    }

    /** The start is negative as long as nothing has arrived. */
    private static boolean isSlow(long start, long now) {
        return start >= 0 && now - start > PATIENCE.toNanos();
    }
}
