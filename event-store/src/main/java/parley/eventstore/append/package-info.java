/** Appending to the log: one appender at a time, many records per transaction. */
@NullMarked
package parley.eventstore.append;

import org.jspecify.annotations.NullMarked;
