package parley.security;

import java.time.Instant;
import java.util.List;
import parley.problem.Problem;

/** The problems of authentication and authorization. */
public final class AccessProblems {
    private static final String NOT_ENTITLED = "not-entitled";
    private static final String NOT_ENTITLED_TITLE = "Insufficient permissions";
    private static final String FOREIGN = "foreign-origin";
    private static final String FOREIGN_TITLE = "Cross-origin request";

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
                    "The token may be misspelt or revoked; whoever runs Parley can create another.");

    private static final Problem EXPIRED =
            Problem.of(
                    "token-expired",
                    401,
                    "Expired token",
                    "The token has expired; whoever runs Parley can renew it with parley token renew.");

    /** Without its session, a cookie is worth nothing. */
    public static final Problem LOGIN_ENDED =
            Problem.of(
                    "login-ended",
                    401,
                    "The login has ended",
                    "Log in again. A login ends when you log out, after twelve hours, or with its token.");

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
                    FOREIGN,
                    403,
                    FOREIGN_TITLE,
                    "In a browser, only Parley's own pages may do this, and origins that are allowed to read; programs send no Origin header. A proxy must pass on the Host header unchanged.");

    /** For what may not even be linked to. */
    public static final Problem NOT_FROM_ELSEWHERE =
            Problem.of(
                    FOREIGN,
                    403,
                    FOREIGN_TITLE,
                    "Another site's page led here, or the browser asked ahead of you. Follow the link on Parley's own page instead.");

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

    /** Those for which a browser is led to the login. */
    public static final List<Problem> LED_TO_LOGIN =
            List.of(TOKEN_NOT_VALID, EXPIRED, LOGIN_ENDED, TOKEN_IN_ADDRESS);

    private AccessProblems() {}

    /** Returns the problem of a token that has expired, told to whoever has its secret alone. */
    public static Problem expired(Instant at) {
        return EXPIRED.with("expiredAt", at.toString());
    }

    static Problem lacks(Role role) {
        return Problem.of(
                        NOT_ENTITLED,
                        403,
                        NOT_ENTITLED_TITLE,
                        "This requires the role %s.".formatted(role.word()))
                .with("role", role.word());
    }
}
