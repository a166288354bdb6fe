package parley.events.person;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidField;
import parley.events.TextRules;
import parley.events.party.PartyId;

/**
 * A capacity in which a person acts.
 *
 * @param title in words: "envoy", "President"
 * @param party for which party, where that is known
 * @param body of which body or office, where that is known ("the Kremlin")
 */
public record Capacity(String title, @Nullable PartyId party, @Nullable String body) {
    /** The number of characters of a body or a title that go into a key. */
    private static final int LONGEST = 100;

    public Capacity {
        title = InvalidField.check("title", title, TextRules::line);
        body = InvalidField.check("body", body, TextRules::optionalLine);
        if (slug(title).isEmpty()) {
            throw new InvalidField("title", "a capacity's title must contain a letter or a digit");
        }
    }

    /**
     * Returns the key that distinguishes it from the person's other capacities, in lower case: the
     * title alone ({@code envoy}), party and title ({@code ukraine/president}), or all three, with
     * a dash for an unknown party ({@code -/senate/chair}).
     */
    public String key() {
        var title = slug(this.title);
        var body = slug(this.body);
        if (!body.isEmpty()) {
            return (party == null ? "-" : party.value()) + "/" + body + "/" + title;
        }
        return party == null ? title : party.value() + "/" + title;
    }

    /** Returns whether all have different keys. */
    public static boolean areDistinct(List<Capacity> capacities) {
        return capacities.stream().map(Capacity::key).distinct().count() == capacities.size();
    }

    private static String slug(@Nullable String words) {
        return words == null
                ? ""
                : shortened(
                        words.toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                                .replaceAll("^-|-$", ""));
    }

    /** A hash of the whole slug keeps long ones distinct. */
    private static String shortened(String slug) {
        return slug.codePointCount(0, slug.length()) <= LONGEST
                ? slug
                : slug.substring(0, slug.offsetByCodePoints(0, LONGEST))
                        + "-"
                        + Integer.toHexString(slug.hashCode());
    }
}
