/** Command-side as a service of its own. */
@NullMarked
package parley.command.boot;

import org.jspecify.annotations.NullMarked;
