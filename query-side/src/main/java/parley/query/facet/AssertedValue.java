package parley.query.facet;

import parley.events.time.Extent;

/**
 * The value that a record asserts for one facet of its thing.
 *
 * @param facet the facet's name, such as {@code status} or {@code outcome/donbas}
 * @param value the value as a JSON object
 * @param extent the period of valid time in which it holds
 */
public record AssertedValue(String facet, String value, Extent extent) {}
