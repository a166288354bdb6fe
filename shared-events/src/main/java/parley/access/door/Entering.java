package parley.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import parley.access.Access;
import parley.access.Refusals;

/** Sets who somebody is for the rest of the way; Spring Security clears it behind them. */
final class Entering extends OncePerRequestFilter {
    /** The name of whoever has logged in, for pages to show; absent for the owner. */
    static final String LOGGED_IN = "loggedIn";

    private final Doorkeeper doorkeeper;

    Entering(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            doorkeeper.look(request).ifPresent(visitor -> enter(visitor, request));
        } catch (Refused refused) {
            if (Chain.isOpen(request) && !refused.problem().equals(Refusals.TOKEN_IN_ADDRESS)) {
                chain.doFilter(request, response);
                return;
            }
            Answers.refuse(refused.problem(), request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void enter(Visitor visitor, HttpServletRequest request) {
        SecurityContextHolder.setContext(new SecurityContextImpl(visitor));
        if (!visitor.getPrincipal().equals(Access.OWNER)) {
            request.setAttribute(LOGGED_IN, visitor.getName());
        }
    }
}
