/** Claims, which may or may not be true, and their history. */
@NullMarked
@Vocabulary
package parley.events.claim;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
