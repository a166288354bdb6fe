/** What to look for next. */
@NullMarked
@Vocabulary
package parley.events.watchitem;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
