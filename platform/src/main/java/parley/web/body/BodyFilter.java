package parley.web.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * Adds the {@link RequestBody} to each request before anything reads it. Forms are read only where
 * one is posted: the server itself, which allocates what a caller declares, reads none.
 */
final class BodyFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int MOST_FORM_BYTES = 1 << 20;

    private final transient CallerQuota memory;
    private final transient InstantSource clock;

    BodyFilter(CallerQuota memory, InstantSource clock) {
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // An error is handled as a GET, with the body that the request had.
        var body = RequestBody.ifAny(request);
        if (body == null) {
            body = new RequestBody(request, formBytes(request), memory, clock);
            body.addTo(request);
        }
        chain.doFilter(body.isForm() ? new FormRequest(request, body) : request, response);
    }

    /** Returns how long a form may be at this address; 0 if none is read. */
    private static int formBytes(HttpServletRequest request) {
        if (!HttpMethod.POST.matches(request.getMethod()) || !isForm(request)) {
            return 0;
        }
        return switch (request.getServletPath()) {
            case "/login", "/logout" -> RequestBody.FREE_BYTES;
            case String path when path.startsWith("/record/") -> MOST_FORM_BYTES;
            default -> 0;
        };
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && type.split(";", 2)[0]
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
