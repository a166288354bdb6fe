/** The command door: commands in over HTTP, what became of them out. */
@NullMarked
package parley.command.api;

import org.jspecify.annotations.NullMarked;
