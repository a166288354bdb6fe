package parley.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import parley.security.AccessProblems;

/**
 * Lets no other site's page change anything, the login itself included: where it comes from must be
 * the host that it names. Which host that is, and whether a proxy stands before it, is not known
 * here, so the scheme is not looked at.
 */
final class OriginGuard extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (HmacCsrfTokenRepository.isSafe(request)
                || isOwn(
                        request.getHeader(HttpHeaders.ORIGIN),
                        request.getHeader(HttpHeaders.HOST))) {
            chain.doFilter(request, response);
        } else {
            AuthFailureResponses.write(AccessProblems.FOREIGN_ORIGIN, response);
        }
    }

    /** Browsers name the origin of whatever may change something; programs name none. */
    static boolean isOwn(@Nullable String origin, @Nullable String host) {
        return origin == null
                || (host != null
                        && (origin.equalsIgnoreCase("https://" + host)
                                || origin.equalsIgnoreCase("http://" + host)));
    }
}
