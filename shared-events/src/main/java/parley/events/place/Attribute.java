package parley.events.place;

import java.util.List;
import parley.events.TextRules;

/**
 * Something that is so of a place throughout.
 *
 * @param name of what ("size in Europe")
 * @param value what it is, in words or figures ("largest")
 */
public record Attribute(String name, String value) {
    public Attribute {
        name = TextRules.line(name);
        value = TextRules.line(value);
    }

    /** Whether each has a name of its own. */
    public static boolean areDistinct(List<Attribute> attributes) {
        return attributes.stream().map(Attribute::name).distinct().count() == attributes.size();
    }
}
