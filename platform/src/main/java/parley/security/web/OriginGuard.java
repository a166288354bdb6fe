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
 * A filter that stops other sites' pages from changing anything, including the login: the Origin
 * must match the Host. The scheme is ignored, because a proxy in front may have terminated TLS.
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

    /** Returns whether the origin is Parley's own; programs send none. */
    static boolean isOwn(@Nullable String origin, @Nullable String host) {
        return origin == null
                || (host != null
                        && (origin.equalsIgnoreCase("https://" + host)
                                || origin.equalsIgnoreCase("http://" + host)));
    }
}
