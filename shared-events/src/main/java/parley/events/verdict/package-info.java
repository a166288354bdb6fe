/** Judgements that differ by who makes them. */
@NullMarked
@Vocabulary
package parley.events.verdict;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
