package parley.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import parley.problem.Problem;
import parley.web.ContentEncodingGuard;

/**
 * Reads the bodies of requests: never more of one than a command can need, and only a limited
 * number of large ones at once, however slowly they arrive.
 */
public final class RequestBodyReader {
    /** The maximum size of a command: 1 MiB. */
    public static final int MOST_BYTES = 1 << 20;

    /** Nearly all commands are at most this large; they never wait. */
    private static final int SMALL_BYTES = 1 << 15;

    private final ConcurrencyLimit large;

    /**
     * Reads up to this many large bodies at once.
     *
     * @param patience how long a further one waits
     */
    public RequestBodyReader(int large, Duration patience) {
        this.large = new ConcurrencyLimit(large, patience);
    }

    /**
     * Reads a body.
     *
     * @throws parley.problem.ProblemException with 413 if it is longer than {@link #MOST_BYTES},
     *     with 415 if it is compressed, with 429 if too many large ones are being read
     */
    byte[] of(HttpServletRequest request) throws IOException {
        ContentEncodingGuard.refuseAny(request);
        long length = request.getContentLengthLong();
        if (length > MOST_BYTES) {
            throw tooLarge().rejected();
        }
        return length >= 0 && length <= SMALL_BYTES ? read(request) : readLarge(request);
    }

    private byte[] readLarge(HttpServletRequest request) throws IOException {
        if (!large.acquire()) {
            throw Problem.of(
                            "too-many-large-bodies",
                            429,
                            "Too many large commands at once",
                            "Send fewer at once, and this one again in a moment.")
                    .rejected();
        }
        try {
            return read(request);
        } finally {
            large.release();
        }
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge().rejected();
        }
        return bytes;
    }

    public static Problem tooLarge() {
        return Problem.of(
                "body-too-large",
                413,
                "The body is too large",
                "A command may have at most %d bytes; this one has more.".formatted(MOST_BYTES));
    }
}
