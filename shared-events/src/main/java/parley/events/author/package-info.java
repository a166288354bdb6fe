/** Authors, by whom verdicts and figures may differ. */
@NullMarked
@Vocabulary
package parley.events.author;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
