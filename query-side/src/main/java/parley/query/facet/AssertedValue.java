package parley.query.facet;

import parley.events.time.Extent;
import parley.events.time.Moment;

/**
 * The value that a record asserts for one facet of its thing.
 *
 * @param facet the facet's name, such as {@code status} or {@code outcome/donbas}
 * @param value the value as a JSON object
 * @param extent the period of valid time in which it holds
 * @param form what its end leaves behind; the same for all values of a facet
 * @param over the first instant after what it tells of: the end of the extent or, for something
 *     that happened, the instant after it happened, although that it did holds ever after
 */
public record AssertedValue(
        String facet, String value, Extent extent, FacetForm form, Moment over) {
    /** A value that tells of nothing but what holds. */
    public AssertedValue(String facet, String value, Extent extent, FacetForm form) {
        this(facet, value, extent, form, extent.end());
    }
}
