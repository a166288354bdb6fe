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
 * A filter that accepts only requests to this machine's loopback by its reserved names. Without it,
 * any web page that a user of this machine visits could record through the browser, under a name
 * rebound to 127.0.0.1.
 */
public final class LoopbackGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var refusal = refusal(request.getHeader("Host"));
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            AuthFailureResponses.writeJson(refusal, request, response);
        }
    }

    /** Returns why a request is refused; null if it is accepted. */
    public static @Nullable Problem refusal(@Nullable String host) {
        if (host == null || !LOOPBACK.matcher(host).matches()) {
            return Problem.of(
                    "foreign-host",
                    403,
                    "Host not allowed",
                    "Parley answers only on this machine's loopback: use localhost or 127.0.0.1.");
        }
        return null;
    }
}
