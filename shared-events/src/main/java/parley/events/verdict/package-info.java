/** Verdicts, which may differ by author. */
@NullMarked
@Vocabulary
package parley.events.verdict;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
