/** The commands of a negotiation as a whole. */
@NullMarked
package parley.command.negotiation;

import org.jspecify.annotations.NullMarked;
