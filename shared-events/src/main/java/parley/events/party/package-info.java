/** Who takes part in a negotiation, and in which roles. */
@NullMarked
@Vocabulary
package parley.events.party;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
