package parley.access;

import parley.door.Problem;

/** Why somebody is not let in, or not let do something. */
public final class Refusals {
    private static final String NOT_ENTITLED = "not-entitled";
    private static final String NOT_ENTITLED_TITLE = "The token does not entitle to this";

    public static final Problem NOT_AUTHENTICATED =
            Problem.of(
                    "not-authenticated",
                    401,
                    "Parley asks who this is",
                    "Send a token in the header Authorization, as Bearer; browsers log in at /login.");

    /** Nothing tells a token that was revoked from one that never was. */
    public static final Problem TOKEN_NOT_VALID =
            Problem.of(
                    "token-not-valid",
                    401,
                    "The token is not valid",
                    "No token that is valid now reads so. It may be misspelt, expired or revoked; whoever runs Parley can make another.");

    public static final Problem TOKEN_IN_ADDRESS =
            Problem.of(
                    "token-in-address",
                    401,
                    "The token stands in the address",
                    "Addresses are kept in many places. Send the token in the header Authorization, as Bearer, and have this one revoked if others may have seen it.");

    public static final Problem ACCESS_UNAVAILABLE =
            Problem.of(
                    "access-unavailable",
                    503,
                    "The token can't be looked up",
                    "The database is away or slow. Ask again in a moment.");

    public static final Problem FOREIGN_ORIGIN =
            Problem.of(
                    "foreign-origin",
                    403,
                    "The request comes from another site's page",
                    "Only Parley's own pages may do this from a browser; programs send no Origin header. A proxy has to hand on the header Host as it came.");

    public static final Problem CSRF =
            Problem.of(
                    "csrf",
                    403,
                    "The form is not one of this login's",
                    "Load the page again and send its form anew; scripts send its csrf in the header X-CSRF-TOKEN.");

    static final Problem OUT_OF_REACH =
            Problem.of(
                    NOT_ENTITLED, 403, NOT_ENTITLED_TITLE, "It is limited to other negotiations.");

    static final Problem NOT_EVERYWHERE =
            Problem.of(
                    NOT_ENTITLED,
                    403,
                    NOT_ENTITLED_TITLE,
                    "This concerns all negotiations, and the token is limited to some.");

    private Refusals() {}

    static Problem lacks(Role role) {
        return Problem.of(
                        NOT_ENTITLED,
                        403,
                        NOT_ENTITLED_TITLE,
                        "This takes the role %s.".formatted(role.word()))
                .with("role", role.word());
    }
}
