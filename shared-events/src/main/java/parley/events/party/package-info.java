/** Who takes part in a negotiation, and in which roles. */
@NullMarked
package parley.events.party;

import org.jspecify.annotations.NullMarked;
