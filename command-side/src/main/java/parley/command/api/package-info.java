/** The HTTP API for single commands. */
@NullMarked
package parley.command.api;

import org.jspecify.annotations.NullMarked;
