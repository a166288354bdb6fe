/** Strikes and clashes, and what is reported of their victims and effects. */
@NullMarked
@Vocabulary
package parley.events.violence;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
