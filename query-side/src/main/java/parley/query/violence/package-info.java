/** What is known of strikes and clashes. */
@NullMarked
package parley.query.violence;

import org.jspecify.annotations.NullMarked;
