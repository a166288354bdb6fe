package parley.web.body;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A request body that must arrive at a minimum pace. Between the lines of a body that is answered
 * while it arrives, the time is limited by the server alone. Not thread-safe.
 */
public final class SlowBodyGuard {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Bytes that must arrive in that time, unless the body or its line ends. */
    private static final int MIN_BYTES = 1 << 15;

    private final InputStream body;
    private final InstantSource clock;
    private Duration waited = Duration.ZERO;
    private int received;

    public SlowBodyGuard(InputStream body, InstantSource clock) {
        this.body = body;
        this.clock = clock;
    }

    /** Thrown where a body arrives too slowly. */
    static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("the body arrives too slowly");
        }
    }

    /** Returns whether reading failed because the body pauses or trickles. */
    public static boolean isTooSlow(IOException failure) {
        return failure instanceof TooSlow
                || failure instanceof SocketTimeoutException
                || failure.getCause() instanceof SocketTimeoutException; // as the server wraps it
    }

    /**
     * As {@link InputStream#read(byte[])}.
     *
     * @param within whether more must follow: a line or a body has begun and not ended
     */
    public int read(byte[] into, boolean within) throws IOException {
        if (!within) {
            reset();
        }
        var start = clock.instant();
        int read = body.read(into, 0, into.length);
        if (within) {
            waited = waited.plus(Duration.between(start, clock.instant()));
            received += read;
            checkPace();
        }
        return read;
    }

    private void checkPace() throws TooSlow {
        if (received >= MIN_BYTES) {
            reset();
        } else if (waited.compareTo(PATIENCE) > 0) {
            throw new TooSlow();
        }
    }

    private void reset() {
        waited = Duration.ZERO;
        received = 0;
    }
}
