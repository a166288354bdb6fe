/** All commands there are, and who decides them. */
@NullMarked
package parley.command.catalogue;

import org.jspecify.annotations.NullMarked;
