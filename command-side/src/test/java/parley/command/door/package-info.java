/** How commands are read from what callers send. */
@NullMarked
package parley.command.door;

import org.jspecify.annotations.NullMarked;
