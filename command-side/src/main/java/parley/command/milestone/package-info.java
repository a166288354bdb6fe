/** The commands about a milestone and their rules. */
@NullMarked
package parley.command.milestone;

import org.jspecify.annotations.NullMarked;
