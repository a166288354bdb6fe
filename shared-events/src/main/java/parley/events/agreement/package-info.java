/** What was agreed, and what became of it. */
@NullMarked
@Vocabulary
package parley.events.agreement;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
