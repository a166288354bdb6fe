/** The log: one order of stored events without holes; appending, reading and tailing it. */
@NullMarked
package parley.eventstore;

import org.jspecify.annotations.NullMarked;
