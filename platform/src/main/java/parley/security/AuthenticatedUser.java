package parley.security;

import java.util.EnumSet;
import java.util.Set;

/**
 * An authenticated user and their permissions.
 *
 * @param name the recorder on the events that they record
 * @param roles their roles, including implied ones
 * @param reach the negotiations that they may access
 */
public record AuthenticatedUser(String name, Set<Role> roles, NegotiationScope reach) {
    /** Anyone who connects on the loopback where no login is required. */
    public static final AuthenticatedUser OWNER =
            new AuthenticatedUser("owner", EnumSet.allOf(Role.class), NegotiationScope.ALL);

    public AuthenticatedUser {
        roles = Set.copyOf(Role.withImplied(roles));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /**
     * Requires at least one of these roles; nothing if none are given.
     *
     * @throws parley.problem.ProblemException with 403, naming the first
     */
    public void require(Role... any) {
        for (var role : any) {
            if (has(role)) {
                return;
            }
        }
        if (any.length > 0) {
            throw AccessProblems.lacks(any[0]).rejected();
        }
    }

    /**
     * Requires access to a negotiation, whether or not it exists.
     *
     * @throws parley.problem.ProblemException with 403, the same whether or not the negotiation
     *     exists
     */
    public void requireReach(String negotiation) {
        if (!reach.includes(negotiation)) {
            throw AccessProblems.OUT_OF_REACH.rejected();
        }
    }

    /**
     * Requires access to all negotiations.
     *
     * @throws parley.problem.ProblemException with 403 if access is limited to some
     */
    public void requireEverywhere() {
        if (!reach.isAll()) {
            throw AccessProblems.NOT_EVERYWHERE.rejected();
        }
    }
}
