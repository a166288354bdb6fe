/** Imprecise valid time: EDTF expressions and the bounds they stand for. */
@NullMarked
@Vocabulary
package parley.events.time;

import org.jspecify.annotations.NullMarked;
import parley.events.Vocabulary;
