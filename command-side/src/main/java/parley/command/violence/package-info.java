/** The commands of strikes and clashes. */
@NullMarked
package parley.command.violence;

import org.jspecify.annotations.NullMarked;
