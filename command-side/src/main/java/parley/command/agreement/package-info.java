/** The commands about an agreement and their rules. */
@NullMarked
package parley.command.agreement;

import org.jspecify.annotations.NullMarked;
