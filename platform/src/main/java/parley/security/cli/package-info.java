/** {@code token}, on a command line: makes, lists and revokes what lets somebody in. */
@NullMarked
package parley.security.cli;

import org.jspecify.annotations.NullMarked;
