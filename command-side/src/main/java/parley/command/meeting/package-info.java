/** The commands about a meeting and their rules. */
@NullMarked
package parley.command.meeting;

import org.jspecify.annotations.NullMarked;
