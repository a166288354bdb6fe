/** Concrete offers on issues, and what the parties answer. */
@NullMarked
@Vocabulary
package parley.events.proposal;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
