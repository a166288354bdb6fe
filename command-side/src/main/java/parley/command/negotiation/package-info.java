/** The commands about a negotiation and their rules. */
@NullMarked
package parley.command.negotiation;

import org.jspecify.annotations.NullMarked;
