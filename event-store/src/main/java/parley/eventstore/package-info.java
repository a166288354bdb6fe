/** The event log: stored events in one gapless order, with appending, reading and tailing. */
@NullMarked
package parley.eventstore;

import org.jspecify.annotations.NullMarked;
