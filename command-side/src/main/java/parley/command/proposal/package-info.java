/** The commands of a proposal and its rules. */
@NullMarked
package parley.command.proposal;

import org.jspecify.annotations.NullMarked;
