/** The commands about a watch item and their rules. */
@NullMarked
package parley.command.watchitem;

import org.jspecify.annotations.NullMarked;
