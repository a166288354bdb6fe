package parley.security.web;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import parley.security.AuthenticatedUser;

/** Somebody who has got in, as Spring Security knows them. */
final class TokenAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    /** For a request that shows nothing there is nothing to make. */
    static final TokenAuthentication OWNER = new TokenAuthentication(AuthenticatedUser.OWNER);

    private final transient AuthenticatedUser access;

    TokenAuthentication(AuthenticatedUser access) {
        super(List.of());
        this.access = access;
        super.setAuthenticated(true);
    }

    /** Who asks at present. */
    static AuthenticatedUser current() {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof TokenAuthentication visitor) {
            return visitor.access;
        }
        throw new IllegalStateException("nobody is authenticated");
    }

    @Override
    public AuthenticatedUser getPrincipal() {
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
