/** Meetings of delegations and their outcomes. */
@NullMarked
@Vocabulary
package parley.events.meeting;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
