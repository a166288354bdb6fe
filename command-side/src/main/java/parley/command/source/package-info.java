/** The commands about a source and their rules. */
@NullMarked
package parley.command.source;

import org.jspecify.annotations.NullMarked;
