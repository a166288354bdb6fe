package parley.security.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The other sites whose pages may use Parley in a browser, and only to read; none by default.
 *
 * @param reading the origins whose scripts may read from the API, as browsers name them
 * @param embedding the origins that may show Parley's pages of negotiations in a frame
 */
public record AllowedOrigins(Set<String> reading, Set<String> embedding) {
    /** Allows no other site anything. */
    public static final AllowedOrigins NONE = new AllowedOrigins(Set.of(), Set.of());

    public AllowedOrigins {
        reading = Set.copyOf(reading);
        embedding = Set.copyOf(embedding);
    }

    /**
     * Parses origins that are separated by commas.
     *
     * @throws IllegalArgumentException if one is invalid; its message is a sentence for users
     */
    public static List<String> parse(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(AllowedOrigins::origin)
                .toList();
    }

    private static String origin(String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        try {
            var uri = new URI(plain);
            if (plain.matches("https?://[a-z0-9.\\[\\]:-]+") && uri.getHost() != null) {
                return plain.replaceFirst("^(https://.*):443$|^(http://.*):80$", "$1$2");
            }
        } catch (URISyntaxException e) {
            // reported below
        }
        throw new IllegalArgumentException(
                "\"%s\" is not an origin; give a scheme and a host, such as https://desk.example, without a path."
                        .formatted(text));
    }
}
