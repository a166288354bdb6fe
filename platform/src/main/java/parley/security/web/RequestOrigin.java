package parley.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The page that had a browser send a request, as the browser describes it in headers that no page
 * can set (Fetch Metadata, W3C). Programs send none of them.
 *
 * @param host the header {@code Host}
 * @param origin the header {@code Origin}, which browsers leave out of many reads
 * @param site {@code Sec-Fetch-Site}: how that page is related to Parley
 * @param mode {@code Sec-Fetch-Mode}
 * @param destination {@code Sec-Fetch-Dest}: what the answer is for
 * @param purpose {@code Sec-Purpose}, where a page is fetched before anybody asks for it
 */
record RequestOrigin(
        @Nullable String host,
        @Nullable String origin,
        @Nullable String site,
        @Nullable String mode,
        @Nullable String destination,
        @Nullable String purpose) {
    /** {@code none} is a user's own doing, such as typing the address. */
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private static final Set<String> FRAMES = Set.of("iframe", "frame");

    static RequestOrigin of(HttpServletRequest request) {
        return new RequestOrigin(
                request.getHeader(HttpHeaders.HOST),
                request.getHeader(HttpHeaders.ORIGIN),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Sec-Fetch-Mode"),
                request.getHeader("Sec-Fetch-Dest"),
                request.getHeader("Sec-Purpose"));
    }

    /**
     * Returns whether Parley's own page, the user or a program asks. Another port of the same host
     * is another site. The scheme is ignored, because a proxy in front may have terminated TLS.
     */
    boolean isOwn() {
        return (site == null || OWN_SITES.contains(site)) && (origin == null || isHost(origin));
    }

    private boolean isHost(String origin) {
        return host != null
                && (origin.equalsIgnoreCase("https://" + host)
                        || origin.equalsIgnoreCase("http://" + host));
    }

    /** Returns whether the answer becomes the page in a window, as after a click on a link. */
    boolean isForWindow() {
        return "navigate".equals(mode) && "document".equals(destination) && !isAhead();
    }

    /** Returns whether the answer becomes a page within another one. */
    boolean isForFrame() {
        return "navigate".equals(mode) && destination != null && FRAMES.contains(destination);
    }

    /** Returns whether the browser guesses that somebody is about to ask. */
    boolean isAhead() {
        return purpose != null && purpose.contains("prefetch");
    }
}
