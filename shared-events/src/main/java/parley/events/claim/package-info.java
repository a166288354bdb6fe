/** Assertions that may or may not be true, and their life. */
@NullMarked
package parley.events.claim;

import org.jspecify.annotations.NullMarked;
