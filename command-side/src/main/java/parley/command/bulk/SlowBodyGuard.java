package parley.command.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A body that has to come at some pace: whoever has begun a line goes on with it. How long one may
 * wait between lines is for the server to say. Not for several threads.
 */
final class SlowBodyGuard implements NdjsonSplitter.Source {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What has to come of a line in that time, if it does not end. */
    private static final int PART = 1 << 15;

    private final InputStream body;
    private final InstantSource clock;
    private Duration waited = Duration.ZERO;
    private int come;

    SlowBodyGuard(InputStream body, InstantSource clock) {
        this.body = body;
        this.clock = clock;
    }

    /** A line comes more slowly than anybody is waited for. */
    static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("a line arrives too slowly");
        }
    }

    @Override
    public int read(byte[] into, boolean within) throws IOException {
        if (!within) {
            begin();
        }
        var asked = clock.instant();
        int read = body.read(into, 0, into.length);
        if (within) {
            waited = waited.plus(Duration.between(asked, clock.instant()));
            come += read;
            judge();
        }
        return read;
    }

    private void judge() throws TooSlow {
        if (come >= PART) {
            begin();
        } else if (waited.compareTo(PATIENCE) > 0) {
            throw new TooSlow();
        }
    }

    private void begin() {
        waited = Duration.ZERO;
        come = 0;
    }
}
