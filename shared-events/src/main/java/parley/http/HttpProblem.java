package parley.http;

import parley.door.Problem;

/** Problems that no door tells: of requests that never reach one. */
public final class HttpProblem {
    private HttpProblem() {}

    /** What stands behind a status of HTTP. */
    public static Problem of(int status) {
        return switch (status) {
            case 404 ->
                    problem(
                            "no-such-address",
                            status,
                            "Nothing is here",
                            "The negotiations are listed at /, for programs at /api/negotiations.");
            case 405 ->
                    problem(
                            "method-not-allowed",
                            status,
                            "The address takes another method",
                            "The header Allow says which.");
            case 406 ->
                    problem(
                            "not-acceptable",
                            status,
                            "The answer has no such form",
                            "Accept application/json.");
            case 408 ->
                    problem(
                            "body-too-slow",
                            status,
                            "The body comes too slowly",
                            "Send it again, without a pause.");
            case 413 ->
                    problem(
                            "body-too-large",
                            status,
                            "The body is too large",
                            "A form takes at most 1 MiB, as a browser sends it. Go back to it, and shorten it.");
            case 415 ->
                    problem(
                            "unsupported-media-type",
                            status,
                            "The body has a form that is not read",
                            "Send JSON, with Content-Type: application/json.");
            case 503 ->
                    problem(
                            "unavailable",
                            status,
                            "Parley can't answer now",
                            "Ask again in a moment.");
            default ->
                    status < 500
                            ? problem(
                                    "bad-request",
                                    status,
                                    "The request can't be read",
                                    "Its line, its headers or its parameters are not HTTP as it should be, or too long, or too many: a form takes at most 1,000 fields.")
                            : problem(
                                    "unexpected",
                                    status,
                                    "Something is wrong in Parley",
                                    "What it was stands in Parley's own output.");
        };
    }

    private static Problem problem(String name, int status, String title, String detail) {
        return Problem.of(name, status, title, detail);
    }
}
