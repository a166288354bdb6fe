package parley.web.body;

import parley.problem.Problem;

/** Why a body is not read. */
public final class BodyProblems {
    public static final Problem TOO_SLOW =
            Problem.of(
                    "body-too-slow",
                    408,
                    "The body arrives too slowly",
                    "Send it again without pausing: 32 KiB within 30 seconds at least, or the whole body.");

    public static final Problem FORM_TOO_LARGE =
            Problem.of(
                    "body-too-large",
                    413,
                    "The body is too large",
                    "A form may have at most 1 MiB as a browser sends it, and a login 8 KiB. Go back to it and shorten it.");

    public static final Problem NOT_UTF8 =
            Problem.of(
                    "unsupported-charset",
                    415,
                    "Unsupported character encoding",
                    "Send the body in UTF-8; this one begins as UTF-16 or UTF-32 does.");

    public static final Problem NO_ROOM =
            Problem.of(
                    "too-many-large-bodies",
                    429,
                    "Too many large bodies at once",
                    "The bodies that are being sent, yours or all, take the memory that there is for them. Send fewer over 8 KiB at once, and this one again after the seconds that Retry-After names.");

    private BodyProblems() {}
}
