/** Things that are one and the same. */
@NullMarked
package parley.events.duplicate;

import org.jspecify.annotations.NullMarked;
