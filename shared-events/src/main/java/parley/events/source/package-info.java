/** Where information comes from, and how reliable that is. */
@NullMarked
@Vocabulary
package parley.events.source;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
