/** The command door: commands in over HTTP, what became of them out. */
@NullMarked
package parley.command.door;

import org.jspecify.annotations.NullMarked;
