/** Judgements by an author, and how likely each thinks them. */
@NullMarked
package parley.events.assessment;

import org.jspecify.annotations.NullMarked;
