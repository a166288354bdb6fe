package parley.security;

import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who has got in, and what they may do.
 *
 * @param name who it is; the recorder on the events that they record
 * @param roles what they may do, with the roles that come with others
 * @param reach where they may do it
 */
public record AuthenticatedUser(String name, Set<Role> roles, NegotiationScope reach) {
    /** Whoever reaches the loopback where nobody has to log in. */
    public static final AuthenticatedUser OWNER =
            new AuthenticatedUser("owner", EnumSet.allOf(Role.class), NegotiationScope.ALL);

    public AuthenticatedUser {
        roles = Set.copyOf(Role.withImplied(roles));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /**
     * Asks for one of these roles; of none of them, for nothing.
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
     * Asks whether this negotiation is within reach, whether or not there is one of that name.
     *
     * @throws parley.problem.ProblemException with 403, the same for every negotiation that is not
     */
    public void requireReach(String negotiation) {
        if (!reach.includes(negotiation)) {
            throw AccessProblems.OUT_OF_REACH.rejected();
        }
    }

    /**
     * Asks for what concerns all negotiations at once.
     *
     * @throws parley.problem.ProblemException with 403 if some are out of reach
     */
    public void requireEverywhere() {
        if (!reach.isAll()) {
            throw AccessProblems.NOT_EVERYWHERE.rejected();
        }
    }
}
