package parley.query.claim;

import parley.events.claim.Link;

/** How a claim bears on another claim or on a record. */
public record LinkValue(Link link, String reason) {}
