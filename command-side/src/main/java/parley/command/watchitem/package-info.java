/** The commands of a watch item and its rules. */
@NullMarked
package parley.command.watchitem;

import org.jspecify.annotations.NullMarked;
