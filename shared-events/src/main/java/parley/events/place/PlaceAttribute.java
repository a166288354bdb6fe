package parley.events.place;

import java.util.List;
import parley.events.InvalidField;
import parley.events.SchemaName;
import parley.events.TextRules;

/**
 * A permanent attribute of a place.
 *
 * @param name what it is about ("size in Europe")
 * @param value the value, in words or figures ("largest")
 */
@SchemaName("Attribute")
public record PlaceAttribute(String name, String value) {
    public PlaceAttribute {
        name = InvalidField.check("name", name, TextRules::line);
        value = InvalidField.check("value", value, TextRules::line);
    }

    /** Returns whether all have different names. */
    public static boolean areDistinct(List<PlaceAttribute> attributes) {
        return attributes.stream().map(PlaceAttribute::name).distinct().count()
                == attributes.size();
    }
}
