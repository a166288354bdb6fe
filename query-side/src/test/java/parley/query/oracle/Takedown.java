package parley.query.oracle;

import java.util.List;
import parley.events.RecordId;

/**
 * A record that fell by a retraction, and perhaps returned by a retraction of that, and so on.
 *
 * @param chain the record
 * @param fallen what fell with it, itself included
 * @param link the last retraction of the chain
 * @param gone whether it is gone now
 */
record Takedown(Chain chain, List<Chain> fallen, RecordId link, boolean gone) {}
