/** The command that marks a thing as a duplicate, and its rules. */
@NullMarked
package parley.command.duplicate;

import org.jspecify.annotations.NullMarked;
