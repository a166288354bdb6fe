package parley.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import parley.problem.Problem;
import parley.web.ContentEncodingGuard;
import parley.web.body.RequestBody;

/** Reads the bodies of single commands: never more of one than a command can need. */
public final class RequestBodyReader {
    /** The maximum size of a command: 1 MiB. */
    public static final int MOST_BYTES = 1 << 20;

    private RequestBodyReader() {}

    /**
     * Reads a body.
     *
     * @throws parley.problem.ProblemException with 413 if it is longer than {@link #MOST_BYTES},
     *     with 415 if it is compressed or not in UTF-8, with 408 if it arrives too slowly, with 429
     *     if there is no room for it
     */
    static byte[] of(HttpServletRequest request) throws IOException {
        ContentEncodingGuard.refuseAny(request);
        return RequestBody.of(request).read(MOST_BYTES, tooLarge());
    }

    public static Problem tooLarge() {
        return Problem.of(
                "body-too-large",
                413,
                "The body is too large",
                "A command may have at most %d bytes; this one has more.".formatted(MOST_BYTES));
    }
}
