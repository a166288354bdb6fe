package parley.query.assertion;

import parley.events.time.Extent;

/**
 * What a record says about one facet of its thing.
 *
 * @param facet the facet's name, such as {@code status} or {@code outcome/donbas}
 * @param value what is so, as a JSON object
 * @param extent when it is so
 */
public record Asserted(String facet, String value, Extent extent) {
    /** The facet of a thing's attributes; what founds a thing asserts it, and so that it exists. */
    public static final String DETAILS = "details";

    /**
     * The facet of a thing's attributes as it came to be, where it was founded as merely planned;
     * they then take the place of those planned.
     */
    public static final String HELD = "held";

    /** The facet that says of which thing this one is a duplicate. */
    public static final String DUPLICATE_OF = "duplicate-of";
}
