package parley.access.door;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import parley.access.Access;

/** Somebody who has got in, as Spring Security knows them. */
final class Visitor extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    /** For a request that shows nothing there is nothing to make. */
    static final Visitor OWNER = new Visitor(Access.OWNER);

    private final transient Access access;

    Visitor(Access access) {
        super(List.of());
        this.access = access;
        super.setAuthenticated(true);
    }

    /** Who asks at present. */
    static Access current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Visitor visitor) {
            return visitor.access;
        }
        throw new IllegalStateException("nobody has got in, and yet somebody asks");
    }

    @Override
    public Access getPrincipal() {
        return access;
    }

    @Override
    public String getName() {
        return access.name();
    }

    /** The token is not kept once it has been looked at. */
    @Override
    public String getCredentials() {
        return "";
    }
}
