/** The commands of a strike. */
@NullMarked
package parley.command.strike;

import org.jspecify.annotations.NullMarked;
