/** The wiring of command-side, and its start as a service of its own. */
@NullMarked
package parley.command.boot;

import org.jspecify.annotations.NullMarked;
