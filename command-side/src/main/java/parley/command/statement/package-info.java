/** The commands about a statement and their rules. */
@NullMarked
package parley.command.statement;

import org.jspecify.annotations.NullMarked;
