/** Encounters of delegations and what came of them. */
@NullMarked
@Vocabulary
package parley.events.meeting;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
