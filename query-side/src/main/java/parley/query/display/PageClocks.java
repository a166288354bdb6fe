package parley.query.display;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.query.asof.AsOfParameters;

/** The two clocks in the address of a page, which its links carry on; empty if not present. */
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

    /** Returns both clocks as parameters of a read. */
    public AsOfParameters asOf() {
        return new AsOfParameters(orNull(at), orNull(knownAt));
    }

    private static @Nullable String orNull(String clock) {
        return clock.isEmpty() ? null : clock;
    }

    /** Whether the page shows the present as it is known now; templates use it. */
    public boolean areNow() {
        return at.isEmpty() && knownAt.isEmpty();
    }

    /** Returns an address with both clocks. */
    public String on(String address) {
        return address(address, "at", at, "knownAt", knownAt);
    }

    /** Returns an address that takes no moment of valid time, with the known-at clock. */
    public String known(String address) {
        return address(address, "knownAt", knownAt);
    }

    /** Returns the address of a thing's page, with both clocks, by its address in the API. */
    public String page(String api) {
        return on(api.substring(API.length()));
    }

    /** Returns the address of the next page of a list, with both clocks. */
    public String next(String address, String cursor) {
        return address(address, "at", at, "knownAt", knownAt, "cursor", cursor);
    }

    /** Returns the address of all things of a kind in a negotiation, by its address in the API. */
    public String ofKind(String negotiation, String kind) {
        return address(negotiation, "at", at, "knownAt", knownAt, "kind", kind, "limit", "1000");
    }

    /** Returns the address of a negotiation's timeline, which ends at {@code at}. */
    public String timeline(String negotiation) {
        return address(negotiation + "/timeline", "until", at, "knownAt", knownAt);
    }

    private static String address(String path, String... parameters) {
        var present = new LinkedHashMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            present.put(parameters[i], parameters[i + 1]);
        }
        present.values().removeIf(String::isEmpty);
        return present.isEmpty() ? path : path + "?" + query(present);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey()
                                + "="
                                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
