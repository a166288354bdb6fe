/** Events about records themselves. */
@NullMarked
@Vocabulary
package parley.events.record;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
