package parley.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import parley.problem.Problem;
import parley.web.ContentEncodingGuard;

/**
 * The bodies of requests: never more of one than a command can need, and never more large ones at
 * once than there is room for, however slowly they are sent.
 */
public final class RequestBodyReader {
    /** The most that one command may take: 1 MiB. */
    public static final int MOST_BYTES = 1 << 20;

    /** What nearly all commands take at most, and nobody waits for. */
    private static final int SMALL_BYTES = 1 << 15;

    private final ConcurrencyLimit large;

    /**
     * With room for so many large ones.
     *
     * @param patience how long one waits for others to go
     */
    public RequestBodyReader(int large, Duration patience) {
        this.large = new ConcurrencyLimit(large, patience);
    }

    /**
     * Reads one whole.
     *
     * @throws parley.problem.ProblemException with 413 if it is longer than {@link #MOST_BYTES},
     *     with 415 if it is compressed, with 429 if there is no room for it
     */
    byte[] of(HttpServletRequest request) throws IOException {
        ContentEncodingGuard.refuseAny(request);
        long length = request.getContentLengthLong();
        if (length > MOST_BYTES) {
            throw tooLarge().rejected();
        }
        return length >= 0 && length <= SMALL_BYTES ? read(request) : readInTurn(request);
    }

    private byte[] readInTurn(HttpServletRequest request) throws IOException {
        if (!large.take()) {
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
            large.giveBack();
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
