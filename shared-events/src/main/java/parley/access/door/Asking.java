package parley.access.door;

import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import parley.access.Reach;

/** Who asks at present, for those who tell them that something is not there. */
public final class Asking {
    private static final Reach NOWHERE = new Reach(Set.of());

    private Asking() {}

    /** How far they reach: nowhere, if nobody has got in. */
    public static Reach reach() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Visitor visitor
                ? visitor.getPrincipal().reach()
                : NOWHERE;
    }
}
