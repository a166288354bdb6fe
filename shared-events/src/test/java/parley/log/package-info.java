/** Tests of the log, and the PostgreSQL that tests run on. */
@NullMarked
package parley.log;

import org.jspecify.annotations.NullMarked;
