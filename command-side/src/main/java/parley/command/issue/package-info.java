/** The commands about an issue and their rules. */
@NullMarked
package parley.command.issue;

import org.jspecify.annotations.NullMarked;
