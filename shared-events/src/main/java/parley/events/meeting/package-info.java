/** Encounters of delegations and what came of them. */
@NullMarked
package parley.events.meeting;

import org.jspecify.annotations.NullMarked;
