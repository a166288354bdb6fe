/** The command of a statement. */
@NullMarked
package parley.command.statement;

import org.jspecify.annotations.NullMarked;
