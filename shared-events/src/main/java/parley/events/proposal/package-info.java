/** Concrete offers on issues, and what the parties answer. */
@NullMarked
package parley.events.proposal;

import org.jspecify.annotations.NullMarked;
