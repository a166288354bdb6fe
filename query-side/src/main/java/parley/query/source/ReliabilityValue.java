package parley.query.source;

import parley.events.source.Reliability;

/** How reliable a source is. */
public record ReliabilityValue(Reliability reliability, String reason) {}
