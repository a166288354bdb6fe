/** Strikes and clashes, and what is reported of their victims and effects. */
@NullMarked
package parley.events.violence;

import org.jspecify.annotations.NullMarked;
