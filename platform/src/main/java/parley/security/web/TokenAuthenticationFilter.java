package parley.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import parley.security.AccessProblems;
import parley.security.AuthenticatedUser;

/** Sets the authentication for the rest of the chain; Spring Security clears it afterwards. */
final class TokenAuthenticationFilter extends OncePerRequestFilter {
    /** The request attribute with the user's name, for pages; absent for the owner. */
    static final String LOGGED_IN = "loggedIn";

    private final RequestAuthenticator authenticator;

    TokenAuthenticationFilter(RequestAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            authenticator.authenticate(request).ifPresent(found -> set(found, request));
        } catch (AuthenticationRejected rejected) {
            if (SecurityFilters.isOpen(request)
                    && !rejected.problem().equals(AccessProblems.TOKEN_IN_ADDRESS)) {
                chain.doFilter(request, response);
                return;
            }
            AuthFailureResponses.refuse(rejected.problem(), request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void set(TokenAuthentication authentication, HttpServletRequest request) {
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        AuditedRequest.sentBy(authentication.getPrincipal(), request);
        if (!authentication.getPrincipal().equals(AuthenticatedUser.OWNER)) {
            request.setAttribute(LOGGED_IN, authentication.getName());
        }
    }
}
