package parley.web;

import parley.problem.Problem;
import parley.web.body.BodyProblems;

/** The problems of requests that never reach a controller. */
public final class StandardProblems {
    private StandardProblems() {}

    /**
     * Returns the problem of a caller who accepts nothing that an address answers with.
     *
     * @param types the media types that it answers with
     */
    public static Problem notAcceptable(String types) {
        return Problem.of(
                "not-acceptable",
                406,
                "Not acceptable",
                "This address answers with %s, in UTF-8. Set the Accept header to that, without another charset."
                        .formatted(types));
    }

    /** Returns the problem for an HTTP status. */
    public static Problem of(int status) {
        return switch (status) {
            case 404 ->
                    Problem.of(
                            "no-such-address",
                            status,
                            "No such address",
                            "The negotiations are listed at / and, for programs, at /api/negotiations.");
            case 405 ->
                    Problem.of(
                            "method-not-allowed",
                            status,
                            "Method not allowed",
                            "The Allow header lists the methods that this address takes.");
            case 406 -> notAcceptable("application/json");
            case 408 -> BodyProblems.TOO_SLOW;
            case 413 -> BodyProblems.FORM_TOO_LARGE;
            case 415 ->
                    Problem.of(
                            "unsupported-media-type",
                            status,
                            "Unsupported media type",
                            "Send JSON, with Content-Type: application/json.");
            case 429 -> BodyProblems.NO_ROOM;
            case 501 ->
                    Problem.of(
                            "not-implemented",
                            status,
                            "Not implemented",
                            "Use a method of the OpenAPI document, and send a body with Content-Length or with Transfer-Encoding: chunked.");
            case 505 ->
                    Problem.of(
                            "http-version-not-supported",
                            status,
                            "HTTP version not supported",
                            "Use HTTP/1.1.");
            case 503 ->
                    Problem.of(
                            "unavailable",
                            status,
                            "Temporarily unavailable",
                            "Try again in a moment.");
            default ->
                    status < 500
                            ? Problem.of(
                                    "bad-request",
                                    status,
                                    "Malformed request",
                                    "The request line, headers or parameters are not valid HTTP, are too long or are too many: a form may have at most 1,000 fields.")
                            : Problem.of(
                                    "unexpected",
                                    status,
                                    "Internal error",
                                    "Parley's own output says what went wrong.");
        };
    }
}
