package parley.web;

import parley.problem.Problem;

/** Problems that no door tells: of requests that never reach one. */
public final class StandardProblems {
    private StandardProblems() {}

    /** What stands behind a status of HTTP. */
    public static Problem of(int status) {
        return switch (status) {
            case 404 ->
                    problem(
                            "no-such-address",
                            status,
                            "No such address",
                            "The negotiations are listed at / and, for programs, at /api/negotiations.");
            case 405 ->
                    problem(
                            "method-not-allowed",
                            status,
                            "Method not allowed",
                            "The Allow header lists the methods that this address takes.");
            case 406 ->
                    problem(
                            "not-acceptable",
                            status,
                            "Not acceptable",
                            "Set the Accept header to application/json.");
            case 408 ->
                    problem(
                            "body-too-slow",
                            status,
                            "The body arrives too slowly",
                            "Send it again without pausing.");
            case 413 ->
                    problem(
                            "body-too-large",
                            status,
                            "The body is too large",
                            "A form may have at most 1 MiB, as a browser sends it. Go back to it and shorten it.");
            case 415 ->
                    problem(
                            "unsupported-media-type",
                            status,
                            "Unsupported media type",
                            "Send JSON, with Content-Type: application/json.");
            case 503 ->
                    problem(
                            "unavailable",
                            status,
                            "Temporarily unavailable",
                            "Try again in a moment.");
            default ->
                    status < 500
                            ? problem(
                                    "bad-request",
                                    status,
                                    "Malformed request",
                                    "The request line, headers or parameters are not valid HTTP, are too long or are too many: a form may have at most 1,000 fields.")
                            : problem(
                                    "unexpected",
                                    status,
                                    "Internal error",
                                    "Parley's own output says what went wrong.");
        };
    }

    private static Problem problem(String name, int status, String title, String detail) {
        return Problem.of(name, status, title, detail);
    }
}
