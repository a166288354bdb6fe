/** The commands about a proposal and their rules. */
@NullMarked
package parley.command.proposal;

import org.jspecify.annotations.NullMarked;
