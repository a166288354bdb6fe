/** Questions on the table and how they stand. */
@NullMarked
@Vocabulary
package parley.events.issue;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
