package parley.events.place;

import java.util.List;
import parley.events.SchemaName;
import parley.events.TextRules;

/**
 * Something that is so of a place throughout.
 *
 * @param name of what ("size in Europe")
 * @param value what it is, in words or figures ("largest")
 */
@SchemaName("Attribute")
public record PlaceAttribute(String name, String value) {
    public PlaceAttribute {
        name = TextRules.line(name);
        value = TextRules.line(value);
    }

    /** Whether each has a name of its own. */
    public static boolean areDistinct(List<PlaceAttribute> attributes) {
        return attributes.stream().map(PlaceAttribute::name).distinct().count()
                == attributes.size();
    }
}
