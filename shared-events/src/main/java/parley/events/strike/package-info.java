/** Attacks and the casualties reported of them. */
@NullMarked
package parley.events.strike;

import org.jspecify.annotations.NullMarked;
