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

/** Sets who somebody is for the rest of the way; Spring Security clears it behind them. */
final class TokenAuthenticationFilter extends OncePerRequestFilter {
    /** The name of whoever has logged in, for pages to show; absent for the owner. */
    static final String LOGGED_IN = "loggedIn";

    private final RequestAuthenticator doorkeeper;

    TokenAuthenticationFilter(RequestAuthenticator doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            doorkeeper.look(request).ifPresent(visitor -> enter(visitor, request));
        } catch (AuthenticationRejected refused) {
            if (SecurityFilters.isOpen(request)
                    && !refused.problem().equals(AccessProblems.TOKEN_IN_ADDRESS)) {
                chain.doFilter(request, response);
                return;
            }
            AuthFailureResponses.refuse(refused.problem(), request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void enter(TokenAuthentication visitor, HttpServletRequest request) {
        SecurityContextHolder.setContext(new SecurityContextImpl(visitor));
        if (!visitor.getPrincipal().equals(AuthenticatedUser.OWNER)) {
            request.setAttribute(LOGGED_IN, visitor.getName());
        }
    }
}
