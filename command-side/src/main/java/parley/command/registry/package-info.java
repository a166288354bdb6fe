/** All commands there are, and who decides them. */
@NullMarked
package parley.command.registry;

import org.jspecify.annotations.NullMarked;
