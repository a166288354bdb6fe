package parley.security.web;

import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import parley.security.NegotiationScope;

/** Who asks at present, for those who tell them that something is not there. */
public final class CurrentUser {
    private static final NegotiationScope NOWHERE = new NegotiationScope(Set.of());

    private CurrentUser() {}

    /** How far they reach: nowhere, if nobody has got in. */
    public static NegotiationScope reach() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof TokenAuthentication visitor
                ? visitor.getPrincipal().reach()
                : NOWHERE;
    }
}
