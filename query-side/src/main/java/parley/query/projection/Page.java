package parley.query.projection;

import java.util.List;
import parley.query.asof.Frame;
import parley.query.fact.Change;

/**
 * A page of the log as changes to facts.
 *
 * @param last the position up to which it goes
 * @param changes in order of position
 * @param opened the negotiations that were opened in it
 */
record Page(long last, List<Change> changes, List<Frame> opened) {}
