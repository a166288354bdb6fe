package parley.security.web;

import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import parley.security.NegotiationScope;

/** The user of the current request, for code that answers requests which may be unauthenticated. */
public final class CurrentUser {
    private static final NegotiationScope NONE = new NegotiationScope(Set.of());

    private CurrentUser() {}

    /** Returns the negotiations that the user may access: none if nobody is authenticated. */
    public static NegotiationScope reach() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof TokenAuthentication authentication
                ? authentication.getPrincipal().reach()
                : NONE;
    }
}
