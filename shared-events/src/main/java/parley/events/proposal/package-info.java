/** Concrete offers on issues, and the parties' responses. */
@NullMarked
@Vocabulary
package parley.events.proposal;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
