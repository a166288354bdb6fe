/** The process followed. */
@NullMarked
@Vocabulary
package parley.events.negotiation;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
