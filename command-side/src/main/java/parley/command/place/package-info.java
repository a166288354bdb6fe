/** The commands about a place and their rules. */
@NullMarked
package parley.command.place;

import org.jspecify.annotations.NullMarked;
