/** Command-side put together, and started as a service of its own. */
@NullMarked
package parley.command.boot;

import org.jspecify.annotations.NullMarked;
