package parley.events;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;

/**
 * The address or name of something outside of Parley: an absolute URI (RFC 3986) of at most {@link
 * TextRules#LINE} characters.
 *
 * @param value as written: {@code https://www.wikidata.org/wiki/Q71}, {@code
 *     urn:isbn:9780451450524}
 */
public record Uri(String value) {
    /** The most that a thing may be the same as. */
    public static final int MOST = 50;

    public Uri {
        value = TextRules.line(value);
        if (!isAbsolute(value)) {
            throw new InvalidValue(
                    "an absolute URI is required, such as https://www.wikidata.org/wiki/Q71 or urn:isbn:9780451450524");
        }
    }

    /**
     * Returns what a thing is the same as.
     *
     * @throws InvalidValue if there are more than {@link #MOST}, or two are equal
     */
    public static List<Uri> sameAs(List<Uri> uris) {
        if (uris.size() > MOST || new HashSet<>(uris).size() < uris.size()) {
            throw new InvalidValue("at most %d URIs may be given, each only once".formatted(MOST));
        }
        return List.copyOf(uris);
    }

    /** Whether it is the address of a page, so that it may be followed. */
    public boolean isWebAddress() {
        var scheme = URI.create(value).getScheme();
        return scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
    }

    private static boolean isAbsolute(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException refused) {
            return false;
        }
    }
}
