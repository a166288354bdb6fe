/** Both ways to the facts, in memory and through PostgreSQL, held against the oracle. */
@NullMarked
package parley.query.agreement;

import org.jspecify.annotations.NullMarked;
