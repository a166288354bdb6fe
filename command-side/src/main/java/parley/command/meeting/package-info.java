/** The commands of a meeting. */
@NullMarked
package parley.command.meeting;

import org.jspecify.annotations.NullMarked;
