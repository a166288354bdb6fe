/** People and the capacities in which they act. */
@NullMarked
@Vocabulary
package parley.events.person;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
