/** Judgements by an author, and how likely each thinks them. */
@NullMarked
@Vocabulary
package parley.events.assessment;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
