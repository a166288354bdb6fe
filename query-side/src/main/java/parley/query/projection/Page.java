package parley.query.projection;

import java.util.List;
import java.util.Map;
import parley.events.NegotiationId;
import parley.query.fact.Change;

/**
 * A page of the log as changes to facts.
 *
 * @param last the position up to which it goes
 * @param changes in order of position
 * @param zones of the negotiations that were opened in it
 */
record Page(long last, List<Change> changes, Map<NegotiationId, String> zones) {}
