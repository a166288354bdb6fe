/** Issues, their status and the parties' positions. */
@NullMarked
@Vocabulary
package parley.events.issue;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
