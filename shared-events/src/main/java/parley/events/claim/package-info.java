/** Assertions that may or may not be true, and their life. */
@NullMarked
@Vocabulary
package parley.events.claim;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
