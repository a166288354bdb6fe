package parley.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import parley.security.AccessProblems;

/**
 * A filter that stops pages of other sites from using Parley through the browser of a user: they
 * change nothing, and don't learn what there is, not even by what they can embed or prefetch. They
 * may link to pages; origins that are allowed may read.
 */
final class OriginGuard extends OncePerRequestFilter {
    private static final String API = "/api/";
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final String READ_HEADERS =
            "Authorization, If-None-Match, Parley-Position, Prefer";
    private static final String EXPOSED_HEADERS =
            "ETag, Parley-Clock-Ahead, Parley-Position, Retry-After";
    private static final String TEN_MINUTES = "600";

    private final AllowedOrigins allowed;

    OriginGuard(AllowedOrigins allowed) {
        this.allowed = allowed;
    }

    /** What is done with a request. */
    enum Verdict {
        PASS,
        /** Also tells the browser that the page of another site may see the answer. */
        PASS_TO_READER,
        REFUSE
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var from = RequestOrigin.of(request);
        switch (verdict(from, request.getMethod(), request.getServletPath())) {
            case PASS -> chain.doFilter(request, response);
            case PASS_TO_READER -> {
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, from.origin());
                response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED_HEADERS);
                if (HttpMethod.OPTIONS.matches(request.getMethod())) {
                    describe(response);
                } else {
                    chain.doFilter(request, response);
                }
            }
            case REFUSE ->
                    AuthFailureResponses.writeJson(
                            AccessProblems.FOREIGN_ORIGIN, request, response);
        }
    }

    /**
     * Decides on a request.
     *
     * @param path the decoded path, so that no other spelling of it leads elsewhere
     */
    Verdict verdict(RequestOrigin from, String method, String path) {
        if (from.isOwn()) {
            return Verdict.PASS;
        }
        return path.startsWith(API) ? ofApi(from, method) : ofPages(from, method);
    }

    private Verdict ofApi(RequestOrigin from, String method) {
        var isReader = from.origin() != null && allowed.reading().contains(from.origin());
        return isReader && (READS.contains(method) || method.equals("OPTIONS"))
                ? Verdict.PASS_TO_READER
                : Verdict.REFUSE;
    }

    private Verdict ofPages(RequestOrigin from, String method) {
        var isShown = from.isForWindow() || (from.isForFrame() && !allowed.embedding().isEmpty());
        return isShown && from.origin() == null && READS.contains(method)
                ? Verdict.PASS
                : Verdict.REFUSE;
    }

    /** Answers a browser that asks what a page of an allowed origin may send (CORS preflight). */
    private static void describe(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, READ_HEADERS);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TEN_MINUTES);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
