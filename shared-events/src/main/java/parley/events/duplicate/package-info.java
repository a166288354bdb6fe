/** Things that were recorded twice. */
@NullMarked
@Vocabulary
package parley.events.duplicate;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
