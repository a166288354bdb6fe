/** Marking a thing as a duplicate of another. */
@NullMarked
package parley.command.duplicate;

import org.jspecify.annotations.NullMarked;
