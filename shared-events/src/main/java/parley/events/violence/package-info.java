/** Strikes and clashes, with reported casualties and effects. */
@NullMarked
@Vocabulary
package parley.events.violence;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
