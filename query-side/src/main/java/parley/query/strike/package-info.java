/** What is known of strikes. */
@NullMarked
package parley.query.strike;

import org.jspecify.annotations.NullMarked;
