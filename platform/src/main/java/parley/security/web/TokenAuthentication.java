package parley.security.web;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import parley.security.AuthenticatedUser;

/** An authenticated user, for Spring Security. */
final class TokenAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    /** Shared by all requests without a token. */
    static final TokenAuthentication OWNER = new TokenAuthentication(AuthenticatedUser.OWNER);

    private final transient AuthenticatedUser user;

    TokenAuthentication(AuthenticatedUser user) {
        super(List.of());
        this.user = user;
        super.setAuthenticated(true);
    }

    /** Returns the user of the current request. */
    static AuthenticatedUser current() {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof TokenAuthentication authentication) {
            return authentication.user;
        }
        throw new IllegalStateException("nobody is authenticated");
    }

    @Override
    public AuthenticatedUser getPrincipal() {
        return user;
    }

    @Override
    public String getName() {
        return user.name();
    }

    /** The token is not kept after authentication. */
    @Override
    public String getCredentials() {
        return "";
    }
}
