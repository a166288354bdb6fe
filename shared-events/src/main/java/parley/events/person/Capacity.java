package parley.events.person;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.Invalid;
import parley.events.Text;
import parley.events.party.PartyId;

/**
 * What a person acts as.
 *
 * @param title in words: "envoy", "President"
 * @param party for which party, where that is known
 * @param body of which body or office, where that is known ("the Kremlin")
 */
public record Capacity(String title, @Nullable PartyId party, @Nullable String body) {
    /** How much of a body's name or a title tells it from others, in characters. */
    private static final int LONGEST = 100;

    public Capacity {
        title = Text.line(title);
        body = Text.optionalLine(body);
        if (slug(title).isEmpty()) {
            throw new Invalid("a capacity's title has a letter or a digit");
        }
    }

    /**
     * What tells it from other capacities of the person: party, body and title in lower case, as in
     * {@code ukraine/president}.
     */
    public String key() {
        return Stream.of(party == null ? "" : party.value(), slug(body), slug(title))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    /** Whether each is another. */
    public static boolean areDistinct(List<Capacity> capacities) {
        return capacities.stream().map(Capacity::key).distinct().count() == capacities.size();
    }

    private static String slug(@Nullable String words) {
        return words == null
                ? ""
                : words.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "")
                        .codePoints()
                        .limit(LONGEST)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }
}
