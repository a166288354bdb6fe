/** The commands about strikes and clashes and their rules. */
@NullMarked
package parley.command.violence;

import org.jspecify.annotations.NullMarked;
