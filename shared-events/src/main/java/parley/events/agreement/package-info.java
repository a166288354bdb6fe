/** Agreements and their status. */
@NullMarked
@Vocabulary
package parley.events.agreement;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
