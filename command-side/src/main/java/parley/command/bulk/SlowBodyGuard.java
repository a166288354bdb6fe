package parley.command.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A request body that must arrive at a minimum pace within a line. The time between lines is
 * limited by the server. Not thread-safe.
 */
final class SlowBodyGuard implements NdjsonSplitter.Source {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Bytes of an unfinished line that must arrive in that time. */
    private static final int MIN_BYTES = 1 << 15;

    private final InputStream body;
    private final InstantSource clock;
    private Duration waited = Duration.ZERO;
    private int received;

    SlowBodyGuard(InputStream body, InstantSource clock) {
        this.body = body;
        this.clock = clock;
    }

    /** Thrown where a line arrives too slowly. */
    static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("a line arrives too slowly");
        }
    }

    @Override
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
