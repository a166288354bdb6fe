/** Tests of the log, and the PostgreSQL server that tests run on. */
@NullMarked
package parley.eventstore;

import org.jspecify.annotations.NullMarked;
