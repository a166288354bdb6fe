package parley.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** A filter in front of all others that restricts what browsers do with any answer. */
public final class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;

    static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    /** Pages have one style sheet and no scripts. */
    private static final String PAGES =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private static final String NOBODY = "'none'";
    private static final String ONE_YEAR = "max-age=31536000";

    /** What every answer has, whoever gives it. */
    private static final Map<String, String> ALWAYS = always();

    private final boolean login;
    private final boolean isEmbedded;

    /**
     * Creates the filter.
     *
     * @param login whether all but the owner's own machine need a token
     * @param allowed the other sites that may show pages in a frame
     */
    public SecurityHeaders(boolean login, AllowedOrigins allowed) {
        this.login = login;
        this.isEmbedded = !allowed.embedding().isEmpty();
    }

    private static Map<String, String> always() {
        var headers = new LinkedHashMap<String, String>();
        headers.put(CONTENT_SECURITY_POLICY, PAGES + NOBODY);
        headers.put("X-Content-Type-Options", "nosniff");
        // A page sends an Origin with its forms only if it may send a referrer to its own site.
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
        return headers;
    }

    /** Adds what every answer has, where no filter runs. */
    public static void addTo(HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
    }

    /** Returns the headers that every answer has. */
    public static Map<String, String> all() {
        return Map.copyOf(ALWAYS);
    }

    /** Lets a page be shown in a frame by other origins, and no further. */
    static void allowFrames(HttpServletResponse response, AllowedOrigins allowed) {
        response.setHeader(
                CONTENT_SECURITY_POLICY,
                PAGES
                        + "'self' "
                        + String.join(" ", allowed.embedding().stream().sorted().toList()));
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        addTo(response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching(request));
        response.setHeader(HttpHeaders.VARY, "Authorization, Cookie, Origin, Sec-Fetch-Site");
        if (!isEmbedded) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        if (isSecure(request)) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
        chain.doFilter(request, response);
    }

    /**
     * Nothing that takes a login is stored. Nor is the answer to a form, because it may repeat what
     * was entered, such as a confidential identity.
     */
    private String caching(HttpServletRequest request) {
        return login || RejectedForm.isToForms(request) ? "no-store" : "private, no-cache";
    }

    /**
     * Returns whether the browser came by TLS, to Parley or to a proxy in front. The proxy's header
     * is trusted: a caller that fakes it gets a cookie that it won't send back, and an order to use
     * TLS that browsers ignore without TLS (RFC 6797, 8.1).
     */
    static boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
