package parley.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import parley.door.Problem;

/** The body of a request, never more of it than a command can need. */
final class Body {
    /** The most that one command may take: 1 MiB. */
    static final int MOST_BYTES = 1 << 20;

    private Body() {}

    /**
     * Reads it whole.
     *
     * @throws parley.door.Rejected with 413 if it is longer than {@link #MOST_BYTES}, with 415 if
     *     it is compressed
     */
    static byte[] of(HttpServletRequest request) throws IOException {
        refuseEncoded(request.getHeader("Content-Encoding"));
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw tooLarge();
        }
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    private static void refuseEncoded(@Nullable String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Problem.of(
                            "unsupported-encoding",
                            415,
                            "The body is encoded",
                            "Send it as it is, without Content-Encoding.")
                    .rejected();
        }
    }

    private static RuntimeException tooLarge() {
        return Problem.of(
                        "body-too-large",
                        413,
                        "The body is too large",
                        "A command takes at most %d bytes; this is more.".formatted(MOST_BYTES))
                .rejected();
    }
}
