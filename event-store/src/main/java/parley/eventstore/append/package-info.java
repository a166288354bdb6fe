/** Appending to the log: one appender at a time, many records in one transaction. */
@NullMarked
package parley.eventstore.append;

import org.jspecify.annotations.NullMarked;
