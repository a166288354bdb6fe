package parley.query.source;

import parley.events.source.Reliability;

/** The reliability of a source. */
public record ReliabilityValue(Reliability reliability, String reason) {}
