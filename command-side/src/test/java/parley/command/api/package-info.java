/** How commands are read from what callers send. */
@NullMarked
package parley.command.api;

import org.jspecify.annotations.NullMarked;
