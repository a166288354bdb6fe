/** Events about what things are called. */
@NullMarked
@Vocabulary
package parley.events.naming;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
