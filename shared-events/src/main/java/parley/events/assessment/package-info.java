/** Judgements by an author, with their likelihood. */
@NullMarked
@Vocabulary
package parley.events.assessment;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
