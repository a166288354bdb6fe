package parley.query.display;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.query.asof.AsOfParameters;

/** The two clocks in a page's address, which its links carry on. An empty one was not asked for. */
public record PageClocks(String at, String knownAt) {
    private static final String API = "/api";

    public static PageClocks of(AsOfParameters asOf) {
        return of(asOf.at(), asOf.knownAt());
    }

    public static PageClocks of(HttpServletRequest request) {
        return of(request.getParameter("at"), request.getParameter("knownAt"));
    }

    private static PageClocks of(@Nullable String at, @Nullable String knownAt) {
        return new PageClocks(at == null ? "" : at.strip(), knownAt == null ? "" : knownAt.strip());
    }

    /** Both, as a question. */
    public AsOfParameters asOf() {
        return new AsOfParameters(given(at), given(knownAt));
    }

    /** A question of what was known, whenever it was so. */
    public AsOfParameters knownAlone() {
        return new AsOfParameters(null, given(knownAt));
    }

    private static @Nullable String given(String clock) {
        return clock.isEmpty() ? null : clock;
    }

    /** Whether the page shows the present, as it is known now. */
    public boolean areNow() {
        return at.isEmpty() && knownAt.isEmpty();
    }

    /** An address, as of the same moments. */
    public String on(String address) {
        return address(address, "at", at, "knownAt", knownAt);
    }

    /** The page of a thing, by its address in the API, as of the same moments. */
    public String page(String api) {
        return on(api.substring(API.length()));
    }

    /** A page further on in a list, as of the same moments. */
    public String next(String address, String cursor) {
        return address(address, "at", at, "knownAt", knownAt, "cursor", cursor);
    }

    /** A timeline has no moment, but an end. */
    public String timeline(String negotiation) {
        return address(negotiation + "/timeline", "until", at, "knownAt", knownAt);
    }

    private static String address(String path, String... parameters) {
        var given = new LinkedHashMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            given.put(parameters[i], parameters[i + 1]);
        }
        given.values().removeIf(String::isEmpty);
        return given.isEmpty() ? path : path + "?" + query(given);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one ->
                        one.getKey()
                                + "="
                                + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
