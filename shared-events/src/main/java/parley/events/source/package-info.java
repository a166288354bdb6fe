/** Sources of information and their reliability. */
@NullMarked
@Vocabulary
package parley.events.source;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
