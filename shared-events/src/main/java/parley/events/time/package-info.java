/** Imprecise valid time: EDTF expressions and the bounds they stand for. */
@NullMarked
package parley.events.time;

import org.jspecify.annotations.NullMarked;
