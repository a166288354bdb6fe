package parley.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.problem.Problem;

/**
 * A filter that accepts only requests to this machine's loopback from its own pages. Without it,
 * any web page that a user of this machine visits could record through the browser: by a
 * cross-origin form (stopped by its Origin), or under a name rebound to 127.0.0.1 (stopped by its
 * Host).
 */
public final class LoopbackGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var refusal = refusal(request.getHeader("Host"), request.getHeader("Origin"));
        if (refusal == null) {
            response.setHeader("X-Content-Type-Options", "nosniff");
            chain.doFilter(request, response);
        } else {
            AuthFailureResponses.write(refusal, response);
        }
    }

    /** Returns why a request is refused; null if it is accepted. */
    public static @Nullable Problem refusal(@Nullable String host, @Nullable String origin) {
        if (host == null || !LOOPBACK.matcher(host).matches()) {
            return Problem.of(
                    "foreign-host",
                    403,
                    "Host not allowed",
                    "Parley answers only on this machine's loopback: use localhost or 127.0.0.1.");
        }
        if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
            return Problem.of(
                    "foreign-origin",
                    403,
                    "Cross-origin request",
                    "In a browser, only Parley's own pages may do this; programs send no Origin header.");
        }
        return null;
    }
}
