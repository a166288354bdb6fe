package parley.query.projection;

import java.util.List;
import parley.query.asof.NegotiationContext;
import parley.query.fact.FactChange;

/**
 * A page of the log, interpreted as changes of facts.
 *
 * @param last the position of its last event
 * @param changes in order of position
 * @param opened the negotiations that were opened in it
 */
record InterpretedBatch(long last, List<FactChange> changes, List<NegotiationContext> opened) {}
