package parley.query.facet;

import parley.events.time.Extent;

/**
 * What a record says about one facet of its thing.
 *
 * @param facet the facet's name, such as {@code status} or {@code outcome/donbas}
 * @param value what is so, as a JSON object
 * @param extent when it is so
 */
public record AssertedValue(String facet, String value, Extent extent) {}
