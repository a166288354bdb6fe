/** Command-side as a service of its own. */
@NullMarked
package parley.command.alone;

import org.jspecify.annotations.NullMarked;
