/** Things that are one and the same. */
@NullMarked
@Vocabulary
package parley.events.duplicate;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
