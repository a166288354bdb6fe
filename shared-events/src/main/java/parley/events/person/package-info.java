/** People, by name in any script. */
@NullMarked
@Vocabulary
package parley.events.person;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
