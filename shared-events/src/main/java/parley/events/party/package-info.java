/** Parties to a negotiation and their roles. */
@NullMarked
@Vocabulary
package parley.events.party;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
