/** Finds the ids and times that a command or an event mentions. */
@NullMarked
@Vocabulary
package parley.events.reference;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
