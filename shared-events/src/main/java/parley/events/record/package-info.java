/** What can happen to a record of any thing. */
@NullMarked
@Vocabulary
package parley.events.record;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
