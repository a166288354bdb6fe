/** The API for commands: one command over HTTP, and what became of it. */
@NullMarked
package parley.command.api;

import org.jspecify.annotations.NullMarked;
