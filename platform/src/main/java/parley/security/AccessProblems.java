package parley.security;

import parley.problem.Problem;

/** The problems of authentication and authorization. */
public final class AccessProblems {
    private static final String NOT_ENTITLED = "not-entitled";
    private static final String NOT_ENTITLED_TITLE = "Insufficient permissions";

    public static final Problem NOT_AUTHENTICATED =
            Problem.of(
                    "not-authenticated",
                    401,
                    "Authentication required",
                    "Send a bearer token in the Authorization header; in a browser, log in at /login.");

    /** The same for a revoked token as for one that never existed. */
    public static final Problem TOKEN_NOT_VALID =
            Problem.of(
                    "token-not-valid",
                    401,
                    "Invalid token",
                    "The token may be misspelt, expired or revoked; whoever runs Parley can create another.");

    public static final Problem TOKEN_IN_ADDRESS =
            Problem.of(
                    "token-in-address",
                    401,
                    "Token in the address",
                    "Addresses are kept in many places. Send a bearer token in the Authorization header instead, and have this one revoked if others may have seen it.");

    public static final Problem ACCESS_UNAVAILABLE =
            Problem.of(
                    "access-unavailable",
                    503,
                    "The token can't be checked",
                    "The database is unreachable or slow. Try again in a moment.");

    public static final Problem FOREIGN_ORIGIN =
            Problem.of(
                    "foreign-origin",
                    403,
                    "Cross-origin request",
                    "In a browser, only Parley's own pages may do this; programs send no Origin header. A proxy must pass on the Host header unchanged.");

    public static final Problem CSRF =
            Problem.of(
                    "csrf",
                    403,
                    "The form belongs to another login",
                    "Reload the page and send its form again; scripts send its csrf value in the X-CSRF-TOKEN header.");

    static final Problem OUT_OF_REACH =
            Problem.of(
                    NOT_ENTITLED,
                    403,
                    NOT_ENTITLED_TITLE,
                    "The token is limited to other negotiations.");

    static final Problem NOT_EVERYWHERE =
            Problem.of(
                    NOT_ENTITLED,
                    403,
                    NOT_ENTITLED_TITLE,
                    "This concerns all negotiations, but the token is limited to some.");

    private AccessProblems() {}

    static Problem lacks(Role role) {
        return Problem.of(
                        NOT_ENTITLED,
                        403,
                        NOT_ENTITLED_TITLE,
                        "This requires the role %s.".formatted(role.word()))
                .with("role", role.word());
    }
}
