/** The standing of a negotiation: derived from its issues, never stored. */
@NullMarked
package parley.query.standing;

import org.jspecify.annotations.NullMarked;
