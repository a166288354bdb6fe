/** {@code token}, on a command line: makes, lists and revokes what lets somebody in. */
@NullMarked
package parley.access.command;

import org.jspecify.annotations.NullMarked;
