package parley.query.claim;

import parley.events.claim.Link;

/** The relation of a claim to another claim or to a record. */
public record LinkValue(Link link, String reason) {}
