/** Questions kept in view. */
@NullMarked
@Vocabulary
package parley.events.watchitem;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
