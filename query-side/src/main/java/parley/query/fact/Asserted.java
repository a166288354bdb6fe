package parley.query.fact;

import parley.events.time.Extent;

/**
 * That a facet had a value over an extent, as an event says it.
 *
 * @param value JSON text, kept as given
 */
public record Asserted(Facet facet, String value, Extent extent) {}
