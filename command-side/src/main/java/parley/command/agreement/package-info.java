/** The commands of an agreement. */
@NullMarked
package parley.command.agreement;

import org.jspecify.annotations.NullMarked;
