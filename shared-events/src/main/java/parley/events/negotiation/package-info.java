/** The negotiation as a whole. */
@NullMarked
@Vocabulary
package parley.events.negotiation;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
